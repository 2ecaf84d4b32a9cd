import { expect, it } from 'vitest';
import { storedCounts } from '@/utils/library/counts';
import { addHighlight, deleteHighlight } from '@/utils/library/highlights';
import { allPublications, savePublication, unsavePublication } from '@/utils/library/publications';
import { undoLast } from '@/utils/library/undo';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, LIST_NAME, libraryOf, startWithFreshProfile } from './sample';

startWithFreshProfile();

const paperOf = (key: string) => articleOf({ key, code: key, aliases: [] });

it('the library counts the papers that it lists', async () => {
  const library = libraryOf();
  await savePublication(library, uuid(), paperOf('IP26001'), LIST_NAME);
  // Taken out, but with a highlight that lives; marked alone; marked once; saved by mistake.
  await savePublication(library, uuid(), paperOf('IP26002'), LIST_NAME);
  for (const key of ['IP26002', 'IP26003', 'IP26004'])
    await addHighlight(library, uuid(), paperOf(key), draftOf());
  await unsavePublication(library, uuid(), 'IP26002');
  const { id } = await addHighlight(library, uuid(), paperOf('IP26005'), draftOf());
  await deleteHighlight(library, uuid(), id);
  await savePublication(library, uuid(), paperOf('IP26006'), LIST_NAME);
  await undoLast(library, uuid());
  const papers = (await allPublications(library)).length;
  expect(papers).toBe(4);
  expect(await storedCounts(library)).toMatchObject({ papers, highlights: 3 });
});
