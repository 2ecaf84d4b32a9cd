// @vitest-environment jsdom
import { useRef } from 'preact/hooks';
import { beforeEach, expect, it, vi } from 'vitest';
import type { DraftCalls } from '@/components/draft-calls';
import { useActions } from '@/components/use-actions';
import { PaperHighlights } from '@/entrypoints/library/shelf/highlight-tools';
import { useTurn } from '@/entrypoints/library/shelf/use-tools';
import type { Draft } from '@/utils/highlight/draft';
import type { Highlight } from '@/utils/highlight/highlight';
import type { Library } from '@/utils/library/open';
import { doing, show, showAgain } from './screen';

/** Made on the very version that is present: nothing is looked up in the library. */
const SHA = 'present';
const HIGHLIGHTS = Array.from(
  { length: 9 },
  (_, n) =>
    ({
      id: `h${n}`,
      note: n === 7 ? 'rice' : '',
      tags: [],
      colour: 'yellow',
      paragraph: null,
      heading: null,
      sha256: SHA,
      removedAt: null,
      formerAnchors: [],
      anchor: { quote: { exact: `boat ${n}`, prefix: '', suffix: '' }, position: { start: n, end: n + 6 } },
    }) as unknown as Highlight,
);

function Screen({ draft }: { draft: string | null }) {
  const drafts = {
    of: (id: string) => (id === draft ? ({ id, note: 'rain' } as Draft) : null),
    besides: () => [],
  } as unknown as DraftCalls;
  return (
    <PaperHighlights
      library={{} as Library}
      actions={useActions()}
      paper={{ key: 'CO26001' } as never}
      present={SHA}
      highlights={HIGHLIGHTS}
      shown={HIGHLIGHTS.slice(0, 4)}
      drafts={drafts}
      onStates={() => {}}
      onChange={() => Promise.resolve(true)}
      onDelete={() => {}}
    />
  );
}

const shownIn = (root: HTMLElement) =>
  [...root.querySelectorAll('[data-highlight]')].map((one) => one.getAttribute('data-highlight'));

it('a highlight that came into sight for its note stays when the note is saved or emptied', async () => {
  const root = await show(<Screen draft={null} />);
  expect(shownIn(root)).toEqual(['h0', 'h1', 'h2', 'h3']);
  await showAgain(root, <Screen draft="h7" />);
  expect(shownIn(root)).toEqual(['h0', 'h1', 'h2', 'h3', 'h7']);
  await showAgain(root, <Screen draft={null} />);
  expect(shownIn(root)).toEqual(['h0', 'h1', 'h2', 'h3', 'h7']);
});

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function Row({ isWanted, name }: { isWanted: boolean; name: string }) {
  const frames = useRef<HTMLParagraphElement>(null);
  return useTurn(isWanted, frames) ? <p>{name} with tools</p> : <p ref={frames}>{name}</p>;
}
const rows = (isWanted: boolean) => (
  <>
    <Row isWanted={isWanted} name="first" />
    <Row isWanted={isWanted} name="second" />
  </>
);
const texts = (root: HTMLElement) => [...root.querySelectorAll('p')].map((one) => one.textContent);

it('rows get their tools one after the other, none before there are any', async () => {
  const root = await show(rows(false));
  await doing(() => vi.runAllTimers());
  expect(texts(root)).toEqual(['first', 'second']);
  await showAgain(root, rows(true));
  await doing(() => vi.advanceTimersToNextTimer());
  expect(texts(root)).toEqual(['first with tools', 'second']);
  await doing(() => vi.runAllTimers());
  expect(texts(root)).toEqual(['first with tools', 'second with tools']);
});

it('a row in which words are selected waits for its tools until they are no more, the others do not', async () => {
  const root = await show(rows(false));
  const [first] = root.querySelectorAll('p');
  getSelection()?.selectAllChildren(first ?? root);
  await showAgain(root, rows(true));
  await doing(() => vi.runAllTimers());
  expect(texts(root)).toEqual(['first', 'second with tools']);
  await doing(() => {
    getSelection()?.removeAllRanges();
    document.dispatchEvent(new Event('selectionchange'));
  });
  expect(texts(root)).toEqual(['first with tools', 'second with tools']);
});
