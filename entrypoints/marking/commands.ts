import type { PageCommand } from '@/utils/messaging/protocol';
import { type Passage, passageOf } from '@/utils/page/passage';
import type { Placed } from '@/utils/page/placed';
import type { Outcome } from '@/utils/problem';
import type { Cards } from './cards';
import type { SentenceCursor } from './cursor';
import { t } from './interface';
import type { Making } from './making';
import type { Workplace } from './workplace';

/** What shortcuts of the browser and its context menu do on the page. */
export function commandRunner(
  work: Workplace,
  { making, cards, cursor }: { making: Making; cards: Cards; cursor: SentenceCursor },
): (command: PageCommand) => void {
  /** The words that are selected, else those at the sentence cursor. */
  const meant = (): Outcome<Passage> => {
    const selected = passageOf(document.getSelection(), work.maps(), { wholeWords: true });
    const atCursor = selected.ok || selected.problem !== 'selection-empty' ? null : cursor.passage();
    return atCursor ? { ok: true, value: atCursor } : selected;
  };
  const withMeant = (use: (passage: Passage) => void) => {
    const passage = meant();
    if (passage.ok) use(passage.value);
    else work.ui.toast({ text: t(passage.problem) });
  };
  return ({ name, colour }) => {
    switch (name) {
      case 'highlight':
        return withMeant((passage) => void making.mark(passage, colour));
      case 'note':
        return withMeant(making.note);
      case 'copy':
        return withMeant(making.copy);
      case 'next':
        return goToNext(work, cards, 1);
      case 'previous':
        return goToNext(work, cards, -1);
      case 'sentences':
        return cursor.isOn() ? cursor.stop() : void cursor.start();
    }
  };
}

/** Goes from the highlight whose card is open, or from the top of the text, to the next one. */
function goToNext(work: Workplace, cards: Cards, step: 1 | -1): void {
  const inOrder = work
    .placed()
    .filter(({ ranges }) => ranges.length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
  const view = work.ui.view();
  const current =
    view.kind === 'card' ? inOrder.findIndex(({ highlight }) => highlight.id === view.highlight.id) : -1;
  const next = current === -1 ? (step === 1 ? 0 : inOrder.length - 1) : current + step;
  const found = inOrder[(next + inOrder.length) % inOrder.length];
  if (!found) work.ui.toast({ text: t('noHighlightHere') });
  else cards.goTo(found.highlight.id);
}

function startOf({ ranges }: Placed): number {
  return ranges[0]?.start ?? 0;
}
