import { expect, it } from 'vitest';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import { addHighlight } from '@/utils/library/highlights';
import { savePublication } from '@/utils/library/publications';
import { IndexKeeper } from '@/utils/search/index-keeper';
import { readPapers } from '@/utils/search/read-rows';
import { RowTable } from '@/utils/search/row-table';
import { uuid } from '@/utils/uuid';

startWithFreshProfile();

it('a highlight that went to the new key of its paper stays in the index as the old one is forgotten', async () => {
  const library = libraryOf();
  const keeper = new IndexKeeper(library, new RowTable());
  const follow = async (key: string) => {
    const paper = (await readPapers(library, [key])).get(key);
    if (!paper) return keeper.forget(key);
    keeper.put(paper.rows);
    return keeper.indexNow([paper]);
  };
  const early = articleOf({ key: 'rsis-publication/boats', aliases: [], code: null, number: null });
  await savePublication(library, uuid(), early, LIST_NAME);
  await addHighlight(library, uuid(), early, draftOf());
  await follow('rsis-publication/boats');
  await savePublication(library, uuid(), articleOf({ aliases: ['rsis-publication/boats'] }), LIST_NAME);
  await follow('IP26001');
  await follow('rsis-publication/boats');
  expect(keeper.indexes.highlights.size).toBe(1);
  expect(keeper.indexes.facts.size).toBe(1);
});
