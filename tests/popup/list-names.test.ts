import { expect, it } from 'vitest';
import { listNames } from '@/entrypoints/popup/list-names';
import { libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import { createList, deleteList } from '@/utils/library/lists';
import { uuid } from '@/utils/uuid';

startWithFreshProfile();

it('has the list first that the user has chosen for saves, and the default one where that is gone', async () => {
  const library = libraryOf();
  await createList(library, uuid(), 'Ports');
  const { id } = await createList(library, uuid(), 'Sea lanes');
  const names = async () => (await listNames(library, 'Reading list', id)).map(({ name }) => name);
  expect(await names()).toEqual(['Sea lanes', 'Ports', 'Reading list']);
  await deleteList(library, uuid(), id);
  expect(await names()).toEqual(['Reading list', 'Ports']);
});
