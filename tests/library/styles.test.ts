import { expect, it } from 'vitest';
import { chosenStyle } from '@/utils/chosen-style';
import { addStyle, removeStyle, restoreStyle, stylesOf } from '@/utils/library/styles';
import { uuid } from '@/utils/uuid';
import { libraryOf, startWithFreshProfile } from './sample';

startWithFreshProfile();

const style = { title: 'House style', csl: { n: 'style', a: { class: 'note' }, c: [] } };

it('of the user is kept, takes the place of one of its title, is removed and comes back', async () => {
  const library = libraryOf();
  const opId = uuid();
  const { id } = await addStyle(library, opId, style);
  // The same call twice is one write.
  expect((await addStyle(library, opId, style)).id).toBe(id);
  const changed = { ...style, csl: { n: 'style', a: { class: 'in-text' }, c: [] } };
  expect(await addStyle(library, uuid(), changed)).toMatchObject({ id, revision: 2, csl: changed.csl });
  expect(await chosenStyle(library, id)).toEqual({ id, ...changed });
  await removeStyle(library, uuid(), id);
  expect(await stylesOf(library)).toEqual([]);
  expect(await chosenStyle(library, id)).toBe('apa');
  await restoreStyle(library, uuid(), id);
  expect((await stylesOf(library)).map(({ title }) => title)).toEqual(['House style']);
  expect(await chosenStyle(library, 'oscola')).toBe('oscola');
});
