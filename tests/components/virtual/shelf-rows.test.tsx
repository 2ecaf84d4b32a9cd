// @vitest-environment jsdom
import { useMemo } from 'preact/hooks';
import { beforeEach, expect, it, vi } from 'vitest';
import { VirtualList } from '@/components/virtual/VirtualList';
import { useShelf } from '@/entrypoints/library/shelf/use-shelf';
import type { CatalogueInUse } from '@/entrypoints/library/use-catalogue';
import { show, showAgain } from '@/tests/components/screen';
import { articleOf, LIST_NAME, libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import type { Library } from '@/utils/library/open';
import { savePublication } from '@/utils/library/publications';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import { ProblemError } from '@/utils/problem';
import type { Facet, FacetValue } from '@/utils/search/catalogue';
import { deferred } from '@/utils/search/deferred';
import { uuid } from '@/utils/uuid';

startWithFreshProfile();

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('scrollTo', () => {});
});

/** More than are read together with an answer, few enough to stand in the document all of them. */
const KEYS = Array.from({ length: 30 }, (_, at) => `IP${26_100 + at}`);

/** A catalogue to which every question finds the same papers. */
const catalogue: CatalogueInUse = {
  calls: {
    find: () =>
      Promise.resolve({
        order: KEYS,
        counts: { papers: KEYS.length, highlights: 0 },
        total: KEYS.length,
        facets: {} as Record<Facet, FacetValue[]>,
        terms: [],
        ignored: [],
        isWhole: true,
      }),
    complete: () => Promise.resolve([]),
    excerpts: () => Promise.resolve([]),
    stop: () => Promise.resolve(null),
    resume: () => Promise.resolve(null),
  },
  building: null,
  isStopped: false,
  watch: () => {},
};

/** Rows that are read together with an answer. */
const FEW = 10;

function Rows({ library, q, from = catalogue }: { library: Library; q: string; from?: CatalogueInUse }) {
  const shelf = useShelf(library, from, { view: 'papers', list: null, q, sort: null }, null, FEW);
  const heights = useMemo(() => new Map<string, number>(), []);
  const shown = shelf.value;
  return (
    shown && (
      <VirtualList
        order={shown.order}
        kind="list"
        label={shown.question.q}
        guess={100}
        heights={heights}
        onShown={shelf.show}
        row={(key) => (shown.records.papers.has(key) ? <b>{key}</b> : <i>waiting</i>)}
      />
    )
  );
}

/** Rows come in by turns. */
const LIMIT = { timeout: 20_000 };

/** What is asked, and how many rows are read. */
const read = (root: HTMLElement) => [
  root.querySelector('[role="list"]')?.getAttribute('aria-label'),
  root.querySelectorAll('b').length,
];

it('all rows are read again where another question finds the same ones', async () => {
  const library = libraryOf();
  for (const key of KEYS)
    await savePublication(library, uuid(), articleOf({ key, aliases: [], code: key }), {
      listId: DEFAULT_LIST_ID,
      ...LIST_NAME,
    });
  const root = await show(<Rows library={library} q="cables" />);
  await vi.waitFor(() => expect(read(root)).toEqual(['cables', KEYS.length]), LIMIT);
  await showAgain(root, <Rows library={library} q="cables " />);
  await vi.waitFor(() => expect(read(root)).toEqual(['cables ', KEYS.length]), LIMIT);
});

it('the question by which the catalogue starts never takes the place of one that was typed meanwhile', async () => {
  const library = libraryOf();
  await savePublication(library, uuid(), articleOf({}), { listId: DEFAULT_LIST_ID, ...LIST_NAME });
  const asked: string[] = [];
  const find: CatalogueInUse['calls']['find'] = async (question) => {
    asked.push(question.q);
    return { ...(await catalogue.calls.find(question)), order: [] };
  };
  const from = { ...catalogue, calls: { ...catalogue.calls, find } };
  const connection = vi.spyOn(library, 'connection');
  const root = await show(<Rows library={library} q="" from={from} />);
  await showAgain(root, <Rows library={library} q="cables" from={from} />);
  // Once for what was typed; the other time the catalogue is started, unless it was asked before.
  await vi.waitFor(() => expect(connection).toHaveBeenCalledTimes(2), LIMIT);
  expect(asked).toEqual(['cables']);
});

it.each([
  ['fails', () => Promise.reject(new ProblemError('no-receiver'))],
  ['is answered', () => catalogue.calls.find({ view: 'papers', list: null, q: '', sort: null })],
])('all rows come although what was typed meanwhile %s only once it was taken back', async (_, answer) => {
  const library = libraryOf();
  for (const key of KEYS)
    await savePublication(library, uuid(), articleOf({ key, aliases: [], code: key }), {
      listId: DEFAULT_LIST_ID,
      ...LIST_NAME,
    });
  const waiting = deferred<null>();
  const find: CatalogueInUse['calls']['find'] = async (question) => {
    if (question.q === '') return catalogue.calls.find(question);
    await waiting.promise;
    return answer();
  };
  const from = { ...catalogue, calls: { ...catalogue.calls, find } };
  const root = await show(<Rows library={library} q="cables" from={from} />);
  await showAgain(root, <Rows library={library} q="" from={from} />);
  await vi.waitFor(() => expect(read(root)).toEqual(['', FEW]), LIMIT);
  await new Promise((resolve) => setTimeout(resolve, 50));
  waiting.resolve(null);
  await vi.waitFor(() => expect(read(root)).toEqual(['', KEYS.length]), LIMIT);
});
