import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddress } from '@/utils/article/address';
import type { Article, ListingItem } from '@/utils/article/article';
import { listContents } from '@/utils/library/entries';
import { addHighlight } from '@/utils/library/highlights';
import { createList } from '@/utils/library/lists';
import { savePublication } from '@/utils/library/publications';
import { saveListed } from '@/utils/library/save-listed';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, itemOf, LIST_NAME, libraryWith, startWithFreshProfile, stateOf } from './sample';

startWithFreshProfile();

const SLUGS = ['paper-boats', 'ip26002-a-canal', 'lanterns'] as const;
const CENTRES = ['rsis', 'idss', 'nts'] as const;

/** One thing that a reader does about one of three papers, seen at one of its addresses, with or without its code. */
const step = fc.record({
  paper: fc.nat(SLUGS.length - 1),
  centre: fc.constantFrom(...CENTRES),
  showsCode: fc.boolean(),
  act: fc.constantFrom('list', 'list with others', 'save', 'highlight'),
  list: fc.nat(1),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const codeOf = ({ paper, showsCode }: Step) => (showsCode ? `IP2600${paper + 1}` : undefined);

function itemAt(seen: Step): ListingItem {
  const slug = SLUGS[seen.paper] ?? '';
  const code = codeOf(seen);
  const url = `https://www.rsis.edu.sg/rsis-publication/${seen.centre}/${slug}/`;
  return itemOf(slug, { url, ...(code && { code }) });
}

function articleAt(seen: Step): Article {
  const { key, aliases, code: inSlug, canonical } = readAddress(itemAt(seen).url);
  const code = codeOf(seen) ?? inSlug;
  const others = [key, ...aliases].filter((other) => other !== code);
  const own = { key: code ?? key, aliases: code ? others : aliases, url: canonical };
  return articleOf({ ...own, code, number: code?.slice(2) ?? null });
}

it('adding what lists name and meeting its articles, in any order, doubles no paper and loses no place in a list', async () => {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      cases += 1;
      const library = await libraryWith({});
      const lists = [
        (await createList(library, uuid(), 'A')).id,
        (await createList(library, uuid(), 'B')).id,
      ];
      /** What must stand in each list. */
      const places = lists.map(() => new Set<number>());
      const isFull = new Set<number>();
      const isKnown = new Set<number>();
      for (const [at, seen] of steps.entries()) {
        const { paper, act, list } = seen;
        const target = { listId: lists[list] ?? '', ...LIST_NAME };
        isKnown.add(paper);
        if (act !== 'highlight') places[list]?.add(paper);
        if (act === 'save' || act === 'highlight') isFull.add(paper);
        const before = steps.slice(0, at).filter((one) => one.act === 'list' && one.list === list);
        const items = (act === 'list with others' ? [...before, seen] : [seen]).map(itemAt);
        if (act === 'save') await savePublication(library, uuid(), articleAt(seen), target);
        else if (act === 'highlight') await addHighlight(library, uuid(), articleAt(seen), draftOf());
        else await saveListed(library, uuid(), items, target);
      }

      const state = await stateOf(library);
      const records = state.publications as { keys: string[]; coverage: string }[];
      expect(records).toHaveLength(isKnown.size);
      for (const paper of isKnown) {
        const own = records.filter(({ keys }) => keys.includes(`rsis-publication/${SLUGS[paper]}`));
        expect(own.map(({ coverage }) => coverage)).toEqual([isFull.has(paper) ? 'full' : 'listed']);
      }
      for (const [n, listId] of lists.entries()) {
        const { entries } = await listContents(library, listId);
        const standing = entries.map(({ publication }) =>
          SLUGS.findIndex((slug) => publication.keys.includes(`rsis-publication/${slug}`)),
        );
        expect(standing).toHaveLength(places[n]?.size ?? 0);
        expect(new Set(standing)).toEqual(places[n]);
      }
      library.close();
    }),
    { numRuns: 150 },
  );
  expect(cases).toBeGreaterThanOrEqual(150);
});
