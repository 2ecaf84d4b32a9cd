import { describeSpan } from '@/utils/anchor/describe';
import type { TextMap } from '@/utils/anchor/text-map';
import { countWords } from '@/utils/anchor/words';
import type { Article } from '@/utils/article/article';
import { renderedMap } from '@/utils/page/copies-text';
import type { Passage } from '@/utils/page/passage';
import { placeInArticle } from '@/utils/page/place-in-article';
import { isInSight, scrollToRange } from '@/utils/page/reveal';
import { indexAgain, indexAt, sentencesIn, type TextSentence } from '@/utils/summary/text-sentences';
import { t } from './interface';
import type { Workplace } from './workplace';

/** A place among the sentences of one copy, and the sentence from which it was extended. */
interface Place {
  map: TextMap;
  sentences: readonly TextSentence[];
  at: number;
  from: number;
}

/** Goes through the article sentence by sentence, for who marks without a pointer. */
export interface SentenceCursor {
  isOn: () => boolean;
  start(): Promise<void>;
  stop: () => void;
  /** Moves by so many sentences; extending keeps those that were passed. */
  move(step: number, isExtending: boolean): void;
  moveToEnd(end: 'first' | 'last'): void;
  /** The sentences chosen, as words that can be marked; null while it is off. */
  passage: () => Passage | null;
  /** Looks where its sentence is after the page has changed. */
  refresh: () => void;
}

export function openCursor(work: Workplace): SentenceCursor {
  const { ui, paint } = work;
  let place: Place | null = null;
  let article: Article | null = null;

  const read = (map: TextMap) => sentencesIn(map, article?.language ?? document.documentElement.lang);
  /** The same sentence in the copy that is shown now. */
  const current = (): Place | null => {
    const map = renderedMap(work.maps());
    // The article has gone: there is nothing to go through.
    if (!map) stop();
    if (!place || !map || place.map === map) return place;
    const { sentences: before, at, from } = place;
    const sentences = read(map);
    const again = (index: number) => {
      const old = before[index];
      return old ? indexAgain(sentences, old) : -1;
    };
    if (again(at) !== -1) place = { map, sentences, at: again(at), from: again(from) };
    return place;
  };
  const spanOf = ({ sentences, at, from }: Place) => {
    const start = sentences[Math.min(at, from)]?.start ?? 0;
    const end = sentences[Math.max(at, from)]?.end ?? 0;
    return { start, end };
  };
  const show = (next: Place, isToSay: boolean) => {
    place = next;
    const { map, sentences, at } = next;
    const { start, end } = spanOf(next);
    paint.paint('cursor', [map.rangeOf(start, end)]);
    const sentence = sentences[at];
    if (!sentence) return;
    const range = map.rangeOf(sentence.start, sentence.end);
    if (isToSay && !isInSight(range)) scrollToRange(range);
    const where = placeText(next, article);
    ui.bar({ place: where });
    if (isToSay) ui.say(`${where}: ${sentence.text}`);
  };
  const go = (index: number, isExtending: boolean) => {
    const now = current();
    if (!now) return;
    const at = Math.max(0, Math.min(index, now.sentences.length - 1));
    show({ ...now, at, from: isExtending ? now.from : at }, true);
  };
  const stop = () => {
    if (!place) return;
    place = null;
    paint.paint('cursor', []);
    ui.bar(null);
    ui.say(t('cursorOff'));
  };

  return {
    isOn: () => place !== null,
    async start() {
      const answer = await work.page.article();
      const map = renderedMap(work.maps());
      if (!answer.ok || !map) {
        ui.toast({ text: t(answer.ok ? 'selection-outside' : answer.problem) });
        return;
      }
      article = answer.value;
      const sentences = read(map);
      const selection = document.getSelection();
      const selected = selection?.rangeCount ? map.offsetsOf(selection.getRangeAt(0)) : null;
      const at = selected ? indexAt(sentences, selected.start) : firstInSight(map, sentences);
      // The cursor takes the place of what was selected.
      selection?.removeAllRanges();
      work.close();
      if (at !== -1) show({ map, sentences, at, from: at }, true);
    },
    stop,
    move(step, isExtending) {
      const now = current();
      if (now) go(now.at + step, isExtending);
    },
    moveToEnd: (end) => go(end === 'first' ? 0 : Number.POSITIVE_INFINITY, false),
    passage() {
      const now = current();
      if (!now) return null;
      const { start, end } = spanOf(now);
      const { map } = now;
      const words = countWords(map.text.slice(start, end));
      const range = map.rangeOf(start, end);
      return { anchor: describeSpan(map.text, start, end), range, map, words, said: range.toString() };
    },
    refresh() {
      const now = current();
      if (now) show(now, false);
    },
  };
}

/** "Sentence 12 of 85, paragraph 4 of 11". */
function placeText({ map, sentences, at }: Place, article: Article | null): string {
  const start = sentences[at]?.start ?? 0;
  const found = article && placeInArticle(article, map, start);
  const paragraph = found?.paragraph ?? null;
  return t('cursorPlace', {
    n: at + 1,
    count: sentences.length,
    place:
      paragraph === null
        ? t('placeOutside')
        : t('placeParagraph', { n: paragraph, count: found?.paragraphs ?? 0 }),
  });
}

/** The first sentence that the window shows, found by halving: sentences follow one another down the page. */
function firstInSight(map: TextMap, sentences: readonly TextSentence[]): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence && map.rangeOf(sentence.start, sentence.end).getBoundingClientRect().top < 0)
      low = middle + 1;
    else high = middle;
  }
  return high;
}
