import { sharedHighlight, sharedItem } from '@/tests/share/sample';
import { repairOf } from '@/utils/highlight/repair';
import { beginReading } from '@/utils/library/begin-reading';
import { completeListed } from '@/utils/library/complete-listed';
import { correctPublication, undoCorrection } from '@/utils/library/correct';
import { addToList, moveInList, removeFromList, restoreToList } from '@/utils/library/entries';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  keepRemoved,
  reattachHighlight,
  reattachToText,
  restoreHighlight,
  undoRepair,
} from '@/utils/library/highlights';
import { importList } from '@/utils/library/import-list';
import {
  createList,
  deleteList,
  describeList,
  duplicateList,
  renameList,
  restoreList,
} from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import {
  restorePublication,
  saveKnownPublication,
  savePublication,
  setStatus,
  setTags,
  unsavePublication,
} from '@/utils/library/publications';
import { saveListed, takeBackListed } from '@/utils/library/save-listed';
import { redoLast, undoLast } from '@/utils/library/undo';
import { acknowledgeText, witnessText } from '@/utils/library/witness';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, itemOf, LIST_NAME, placeOf } from './sample';

/** A library with one of everything that a write can meet. */
export interface World {
  library: Library;
  live: string;
  deleted: string;
  /** Kept as removed from its paper. */
  removed: string;
  /** Names that repair. */
  repair: string;
  list: string;
  deletedList: string;
}

/** One that is new, one that is known, one that was taken out, and the new one again. */
const listed = [
  itemOf('a-new-canal', { code: 'CO26055' }),
  itemOf('a-harbour-of-paper-boats'),
  { title: 'Removed', url: 'https://www.rsis.edu.sg/key/removed/' },
  itemOf('a-new-canal'),
];

const SHARED = {
  list: { name: 'Sea lanes', description: '' },
  papers: [
    {
      ...sharedItem('a-canal').publication,
      authors: ['Ann Lee'],
      highlights: [sharedHighlight(uuid())],
      identity: { key: 'rsis-publication/a-canal', aliases: [], code: null },
    },
  ],
};

const other = articleOf({ key: 'key/other', aliases: [], code: null, number: null });
const takenOut = articleOf({ key: 'key/removed', aliases: [], code: null, number: null });

export async function worldIn(library: Library): Promise<World> {
  const { id: live } = await addHighlight(library, uuid(), articleOf(), draftOf());
  const { id: deleted } = await addHighlight(library, uuid(), articleOf(), draftOf(30, 40));
  await deleteHighlight(library, uuid(), deleted);
  const { id: removed } = await addHighlight(library, uuid(), articleOf(), draftOf(45, 48));
  const repair = repairOf(await keepRemoved(library, uuid(), removed)) ?? '';
  const { id: list } = await createList(library, uuid(), 'Sea lanes');
  const { id: deletedList } = await createList(library, uuid(), 'Old');
  await deleteList(library, uuid(), deletedList);
  for (const article of [articleOf(), other, takenOut]) {
    await savePublication(library, uuid(), article, { listId: list, ...LIST_NAME });
  }
  await saveListed(library, uuid(), [itemOf('only-listed')], { listId: list, ...LIST_NAME });
  await removeFromList(library, uuid(), list, 'key/other');
  await unsavePublication(library, uuid(), 'key/removed');
  await correctPublication(library, uuid(), 'key/other', { title: { value: 'Ferries' } });
  await witnessText(library, uuid(), articleOf({ sha256: 'f'.repeat(64) }));
  await setTags(library, uuid(), 'IP26001', ['boats']);
  await undoLast(library, uuid());
  return { library, live, deleted, removed, repair, list, deletedList };
}

/** Every public write of the library, once each, as something that does change `World`. */
export const WRITES: { name: string; run: (world: World, opId: string) => Promise<unknown> }[] = [
  {
    name: 'addHighlight',
    run: ({ library }, opId) => addHighlight(library, opId, articleOf(), draftOf(1, 4)),
  },
  {
    name: 'addHighlight that joins two publications',
    run: ({ library }, opId) =>
      addHighlight(
        library,
        opId,
        articleOf({ key: 'CO26009', code: null, aliases: ['IP26001', 'key/other'] }),
        draftOf(),
      ),
  },
  {
    name: 'changeHighlight',
    run: ({ library, live }, opId) => changeHighlight(library, opId, live, { note: 'Calm.', colour: 'pink' }),
  },
  { name: 'deleteHighlight', run: ({ library, live }, opId) => deleteHighlight(library, opId, live) },
  { name: 'restoreHighlight', run: ({ library, deleted }, opId) => restoreHighlight(library, opId, deleted) },
  {
    name: 'reattachHighlight',
    run: ({ library, live }, opId) =>
      reattachHighlight(library, opId, live, articleOf({ sha256: 'e'.repeat(64) }), placeOf()),
  },
  {
    name: 'reattachToText',
    run: ({ library, live }, opId) => reattachToText(library, opId, live, 'a'.repeat(64), placeOf()),
  },
  { name: 'keepRemoved', run: ({ library, live }, opId) => keepRemoved(library, opId, live) },
  {
    name: 'undoRepair',
    run: ({ library, removed, repair }, opId) => undoRepair(library, opId, removed, repair),
  },
  {
    name: 'savePublication of a new version',
    run: ({ library }, opId) =>
      savePublication(library, opId, articleOf({ sha256: 'c'.repeat(64), title: 'Boats' }), LIST_NAME),
  },
  {
    name: 'saveKnownPublication',
    run: ({ library }, opId) => saveKnownPublication(library, opId, 'key/removed', LIST_NAME),
  },
  { name: 'unsavePublication', run: ({ library }, opId) => unsavePublication(library, opId, 'IP26001') },
  {
    name: 'restorePublication',
    run: ({ library }, opId) => restorePublication(library, opId, 'key/removed'),
  },
  {
    name: 'saveListed',
    run: ({ library, list }, opId) => saveListed(library, opId, listed, { listId: list, ...LIST_NAME }),
  },
  {
    name: 'saveListed that joins two publications',
    run: ({ library }, opId) =>
      saveListed(
        library,
        opId,
        [{ title: 'Other', url: 'https://www.rsis.edu.sg/key/other/', code: 'IP26001' }],
        LIST_NAME,
      ),
  },
  {
    name: 'completeListed',
    run: ({ library }, opId) =>
      completeListed(library, opId, articleOf({ ...other, key: 'rsis-publication/only-listed' })),
  },
  {
    name: 'witnessText',
    run: ({ library }, opId) => witnessText(library, opId, articleOf({ sha256: 'e'.repeat(64) })),
  },
  {
    name: 'acknowledgeText',
    run: ({ library }, opId) => acknowledgeText(library, opId, 'IP26001', 'f'.repeat(64)),
  },
  {
    name: 'takeBackListed',
    run: ({ library, list }, opId) =>
      takeBackListed(library, opId, list, [
        { key: 'IP26001', isSaved: true },
        { key: 'key/other', isSaved: true },
      ]),
  },
  { name: 'beginReading', run: ({ library }, opId) => beginReading(library, opId, 'IP26001') },
  { name: 'setStatus', run: ({ library }, opId) => setStatus(library, opId, 'IP26001', 'read') },
  { name: 'setTags', run: ({ library }, opId) => setTags(library, opId, 'IP26001', ['sea']) },
  {
    name: 'correctPublication by key',
    run: ({ library }, opId) =>
      correctPublication(library, opId, 'IP26001', { title: { value: 'Boats' }, code: { value: null } }),
  },
  {
    name: 'correctPublication of a paper that is not known yet',
    run: ({ library }, opId) =>
      correctPublication(library, opId, articleOf({ key: 'key/new', aliases: [], code: null }), {
        authors: { value: [] },
      }),
  },
  {
    name: 'correctPublication back to what the page says',
    run: ({ library }, opId) => correctPublication(library, opId, 'key/other', { title: null }),
  },
  {
    name: 'undoCorrection',
    run: ({ library }, opId) => undoCorrection(library, opId, 'key/other', { title: null }),
  },
  { name: 'createList', run: ({ library }, opId) => createList(library, opId, 'Straits') },
  { name: 'renameList', run: ({ library, list }, opId) => renameList(library, opId, list, 'Straits') },
  { name: 'deleteList', run: ({ library, list }, opId) => deleteList(library, opId, list) },
  {
    name: 'describeList',
    run: ({ library, list }, opId) => describeList(library, opId, list, 'For May'),
  },
  {
    name: 'duplicateList',
    run: ({ library, list }, opId) => duplicateList(library, opId, list, 'Copy'),
  },
  {
    name: 'importList',
    run: ({ library }, opId) => importList(library, opId, SHARED, 'from Ann'),
  },
  { name: 'restoreList', run: ({ library, deletedList }, opId) => restoreList(library, opId, deletedList) },
  { name: 'addToList', run: ({ library, list }, opId) => addToList(library, opId, list, 'key/removed') },
  {
    name: 'removeFromList',
    run: ({ library, list }, opId) => removeFromList(library, opId, list, 'IP26001'),
  },
  {
    name: 'restoreToList',
    run: ({ library, list }, opId) => restoreToList(library, opId, list, 'key/other'),
  },
  {
    name: 'moveInList',
    run: ({ library, list }, opId) => moveInList(library, opId, list, 'IP26001', null),
  },
  { name: 'undo', run: ({ library }, opId) => undoLast(library, opId) },
  { name: 'redo', run: ({ library }, opId) => redoLast(library, opId) },
];
