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
    // What the toolbar stands beside is chosen already, amid a word too where Alt was held.
    const chosen = making.selected();
    if (chosen) return { ok: true, value: chosen };
    const selected = passageOf(document.getSelection(), work.maps(), { wholeWords: true });
    const atCursor = selected.ok || selected.problem !== 'selection-empty' ? null : cursor.passage();
    return atCursor ? { ok: true, value: atCursor } : selected;
  };
  const withMeant = (use: (passage: Passage) => void) => {
    const passage = meant();
    if (passage.ok) use(passage.value);
    else work.ui.toast({ text: t(passage.problem) });
  };
  /** Where the focus is in a card, nothing is selected any more: what the card is of is meant. */
  const cite = () => {
    const { kind } = work.ui.view();
    const isSelected = passageOf(document.getSelection(), work.maps(), { wholeWords: true }).ok;
    const noted = kind === 'new-note' && !isSelected ? making.noted() : null;
    if (noted) void making.cite(noted);
    else if (kind === 'card' && !isSelected) cards.actions.cite();
    else withMeant((passage) => void making.cite(passage));
  };
  const walk = walker(work, cards);
  let isMarking = false;
  /** One at a time: a key pressed twice marks once. */
  const mark = async (passage: Passage, colour: PageCommand['colour']) => {
    if (isMarking) return;
    isMarking = true;
    await making.mark(passage, colour).finally(() => {
      isMarking = false;
    });
  };
  return ({ name, colour }) => {
    switch (name) {
      case 'highlight':
        return withMeant((passage) => void mark(passage, colour));
      case 'note':
        return withMeant(making.note);
      case 'cite':
        return cite();
      case 'next':
        return walk(1);
      case 'previous':
        return walk(-1);
      case 'sentences':
        return cursor.isOn() ? cursor.stop() : void cursor.start();
    }
  };
}

/**
 * Goes from highlight to highlight in the order of the text: from the one whose card is open or was opened last, else
 * from what the window shows.
 */
function walker(work: Workplace, cards: Cards): (step: 1 | -1) => void {
  let last: string | null = null;
  return (step) => {
    const inOrder = work
      .placed()
      .filter(({ ranges }) => ranges.length > 0)
      .sort((a, b) => startOf(a) - startOf(b));
    const view = work.ui.view();
    const id = view.kind === 'card' ? view.highlight.id : last;
    const current = inOrder.findIndex(({ highlight }) => highlight.id === id);
    const next = current === -1 ? nearest(inOrder, step) : current + step;
    const found = inOrder.at(next % inOrder.length);
    if (!found) return work.ui.toast({ text: t('noHighlightHere') });
    last = found.highlight.id;
    cards.goTo(last);
  };
}

/** The first one below the top of the window, or the last one above it. */
function nearest(inOrder: readonly Placed[], step: 1 | -1): number {
  const below = inOrder.findIndex(isBelow);
  if (step === 1) return Math.max(0, below);
  return below === -1 ? inOrder.length - 1 : below - 1;
}

function isBelow({ ranges }: Placed): boolean {
  return ranges.some(({ range }) => {
    const { top, height } = range.getBoundingClientRect();
    return height > 0 && top >= 0;
  });
}

function startOf({ ranges }: Placed): number {
  return ranges[0]?.start ?? 0;
}
