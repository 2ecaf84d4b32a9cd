// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { useActions } from '@/components/use-actions';
import { Asking } from '@/entrypoints/library/shelf/Asking';
import { Indexing } from '@/entrypoints/library/shelf/Indexing';
import type { CatalogueInUse } from '@/entrypoints/library/use-catalogue';
import type { Place } from '@/entrypoints/library/use-place';
import { readLibraryHash } from '@/utils/library-hash';
import type { Facet, FacetValue, Finding } from '@/utils/search/catalogue';
import { control, field, show } from './screen';

const FINDING: Finding = {
  order: [],
  counts: { papers: 0, highlights: 0 },
  total: 0,
  facets: {} as Record<Facet, FacetValue[]>,
  terms: [],
  ignored: [],
  isWhole: false,
};

/** Five papers, of which so many have a tag. */
const found = (count: number): Finding => ({
  ...FINDING,
  counts: { papers: 5, highlights: 0 },
  facets: { tag: [{ value: 'sea', count, isChosen: false }] } as unknown as Record<Facet, FacetValue[]>,
});

interface ScreenProps {
  isStopped?: boolean;
  onGo?: Place['go'];
  finding?: Finding;
}

function Screen({ isStopped = false, onGo, finding = FINDING }: ScreenProps) {
  const catalogue: CatalogueInUse = {
    calls: {
      find: () => Promise.resolve(FINDING),
      complete: () =>
        Promise.resolve([{ q: 'cables ', caret: 7, facet: null, label: 'cables', count: 2000 }]),
      excerpts: () => Promise.resolve([]),
      stop: () => Promise.resolve(null),
      resume: () => Promise.resolve(null),
    },
    building: null,
    isStopped,
    watch: () => {},
  };
  const place: Place = {
    route: readLibraryHash('#papers?sort=-shoe'),
    versions: null,
    entry: 'here',
    go: onGo ?? (() => {}),
  };
  return (
    <>
      <Asking
        question={{ view: 'papers', list: null, q: 'cab', sort: null }}
        place={place}
        catalogue={catalogue}
        finding={finding}
        actions={useActions()}
      />
      <Indexing catalogue={catalogue} actions={useActions()} />
    </>
  );
}

it('that reading was stopped is said only where the user has stopped it', async () => {
  const words = 'reading them was stopped';
  expect((await show(<Screen />)).textContent).not.toContain(words);
  expect((await show(<Screen isStopped />)).textContent).toContain(words);
});

it('each order has a name in words, and one that is not known is the usual one', async () => {
  const root = await show(<Screen />);
  const select = root.querySelector('select');
  expect([select?.value, root.querySelectorAll('option').length]).toEqual(['', 21]);
  expect(select?.textContent).toContain('Title, downwards');
  expect(select?.textContent).not.toMatch(/[↑↓]|shoe/);
});

it('keys of an input method are left to it', async () => {
  const root = await show(<Screen />);
  const box = field(root, 'Search the library');
  const press = (isComposing: boolean) => {
    const event = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing,
      bubbles: true,
      cancelable: true,
    });
    box.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect([press(true), press(false)]).toEqual([false, true]);
});

it('what some of the papers have can be chosen, and what all of them have cannot', async () => {
  const some = await show(<Screen finding={found(4)} />);
  expect(control(some, 'Filters').ariaExpanded).toBe('false');
  const all = await show(<Screen finding={found(5)} />);
  expect(all.textContent).not.toContain('Filters');
});
