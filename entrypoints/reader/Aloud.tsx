import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MoreText } from '@/components/MoreText';
import { AloudBar } from '@/components/reader/AloudBar';
import { NOTE_ID } from '@/utils/article/note-ids';
import { browser } from '@/utils/browser';
import { aloudMessages } from '@/utils/i18n/en/reader';
import { inSlices } from '@/utils/in-slices';
import { isInSight, scrollToRange } from '@/utils/page/reveal';
import { type AloudState, openReadAloud } from '@/utils/reading/read-aloud';
import { chosenVoice, type ReadAloudSettings, usableVoices } from '@/utils/reading/voices';
import { changeSettings, watchSettings } from '@/utils/settings';
import { indexAgain, indexAt, sentencesByLine, type TextSentence } from '@/utils/summary/text-sentences';
import type { Body } from './body';
import { onLeave, speechPort, watchVoices } from './speech';
import { type AloudKeys, useAloudKeys } from './use-aloud-keys';
import '@/components/reader/aloud.css';

/** Name in `CSS.highlights` of the sentence that is spoken. */
const SPOKEN = 'rsis-reader-spoken';

interface Props {
  body: Body;
  /** `Paragraph.n` of the paragraph from which on is read. */
  from: number;
  /** Hears how keys reach it; null when it closes. */
  onKeys: (keys: AloudKeys | null) => void;
  onClose: () => void;
}

/** Reads the text aloud with a voice of this machine; the sentence is marked and kept in sight. */
export function Aloud({ body, from, onKeys, onClose }: Props) {
  const [all, setAll] = useState<SpeechSynthesisVoice[]>([]);
  const [settings, setSettings] = useState<ReadAloudSettings>({ rate: 1, voice: null });
  const [state, setState] = useState<AloudState>({ kind: 'stopped', at: 0 });
  const voices = usableVoices(all, body.language);
  const voice = chosenVoice(voices, settings.voice);
  const now = useRef({ voice, rate: settings.rate });
  now.current = { voice, rate: settings.rate };
  /** The sentences, and the version of the text that they stand in. */
  const [read, setRead] = useState<{ of: Body; sentences: readonly TextSentence[] }>({
    of: body,
    sentences: [],
  });
  const { sentences } = read;
  useEffect(() => {
    const until = new AbortController();
    const found: TextSentence[] = [];
    const part = async () => {
      const add = (line: TextSentence[]) => void found.push(...line);
      await inSlices(sentencesByLine(body.map, body.language), add, until.signal);
      if (!until.signal.aborted) setRead({ of: body, sentences: found });
    };
    void part();
    return () => until.abort();
  }, [body]);
  const aloud = useMemo(
    () =>
      openReadAloud(
        sentences.length,
        (at) => spokenWords(read.of, sentences[at]),
        speechPort(() => now.current),
        setState,
      ),
    [read],
  );
  const play = () => {
    // They come in slices, in a moment.
    if (sentences.length === 0) return;
    if (aloud.state().kind !== 'stopped') return aloud.play();
    const range = read.of.placed.rangeOf(from);
    const start = range && read.of.map.offsetsOf(range)?.start;
    aloud.play(start ? indexAt(sentences, start) : 0);
  };
  useAloudKeys(
    {
      toggle: () => (aloud.state().kind === 'speaking' ? aloud.pause() : play()),
      move: (by) => aloud.move(by),
    },
    onKeys,
  );
  /** The sentence that was read in the version of the text before; null where none was. */
  const last = useRef<{ sentence: TextSentence; isSpeaking: boolean } | null>(null);
  useEffect(() => {
    const again = last.current ? indexAgain(sentences, last.current.sentence) : -1;
    if (again !== -1 && last.current?.isSpeaking) aloud.play(again);
    else if (again !== -1) aloud.move(again);
    const until = new AbortController();
    onLeave(() => aloud.stop(), until.signal);
    watchVoices(setAll, until.signal);
    const stop = watchSettings(browser.storage.local, ({ readAloud }) => setSettings(readAloud));
    return () => {
      until.abort();
      stop();
      const { kind, at } = aloud.state();
      const sentence = kind === 'speaking' || kind === 'paused' ? sentences[at] : undefined;
      last.current = sentence ? { sentence, isSpeaking: kind === 'speaking' } : null;
      aloud.stop();
      CSS.highlights.delete(SPOKEN);
    };
  }, [aloud]);
  useEffect(() => aloud.restart(), [voice?.voiceURI, settings.rate]);
  useEffect(() => {
    const sentence = sentences[state.at];
    if (!sentence || state.kind === 'stopped' || state.kind === 'ended') {
      CSS.highlights.delete(SPOKEN);
      return;
    }
    const range = read.of.map.rangeOf(sentence.start, sentence.end);
    CSS.highlights.set(SPOKEN, new Highlight(range));
    if (!isInSight(range)) scrollToRange(range);
  }, [state]);
  const change = (some: Partial<ReadAloudSettings>) => {
    const next = { ...settings, ...some };
    setSettings(next);
    // What could not be stored counts all the same, for as long as it is open.
    changeSettings(browser.storage.local, { readAloud: next }).catch(() => undefined);
  };
  return (
    <MoreText texts={aloudMessages}>
      <AloudBar
        state={state}
        count={sentences.length}
        voices={voices}
        voice={voice}
        rate={settings.rate}
        onPlay={play}
        onPause={() => aloud.pause()}
        onMove={(by) => aloud.move(by)}
        onChange={change}
        onClose={onClose}
      />
    </MoreText>
  );
}

/** A sentence as it is spoken: without the marks of its notes, which would be heard as numbers amid the words. */
function spokenWords({ map }: Body, sentence: TextSentence | undefined): string {
  if (!sentence) return '';
  const words = map.rangeOf(sentence.start, sentence.end).cloneContents();
  const marks = words.querySelectorAll(`a[href^="#${NOTE_ID}"]`);
  if (marks.length === 0) return sentence.text;
  for (const mark of marks) mark.remove();
  return words.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
