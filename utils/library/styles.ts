import type { OwnStyle } from '@/utils/citation/engine';
import { ProblemError } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import { revised } from './identity';
import { isLive } from './known';
import type { Library } from './open';
import { read } from './read';
import type { StyleRecord } from './records';
import { write } from './transact';
import type { Writing } from './writing';

/** Days for which a style that was removed can come back. */
const KEPT_DAYS = 30;

/** The user's own citation styles, by title. */
export function stylesOf(library: Library): Promise<StyleRecord[]> {
  return read(library, async (transaction) => {
    const all = await transaction.objectStore('styles').getAll();
    return all.filter(isLive).toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  });
}

/** One of them; null where there is none, or it was removed. */
export function styleOf(library: Library, id: string): Promise<StyleRecord | null> {
  return read(library, async (transaction) => {
    const style = await transaction.objectStore('styles').get(id);
    return style && isLive(style) ? style : null;
  });
}

/** Keeps a style; the one of the same title that stands there gives way to it. */
export function addStyle(library: Library, opId: string, style: Omit<OwnStyle, 'id'>): Promise<StyleRecord> {
  return write(library, { opId, call: 'addStyle' }, async ({ transaction, now }) => {
    const store = transaction.objectStore('styles');
    const tooOld = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
    let present: StyleRecord | undefined;
    for (const one of await store.getAll()) {
      if (one.deletedAt !== null && one.deletedAt < tooOld) await store.delete(one.id);
      if (isLive(one) && one.title === style.title) present = one;
    }
    const record = present
      ? revised(present, { csl: style.csl }, now)
      : { ...style, id: uuid(), createdAt: now, updatedAt: now, deletedAt: null, revision: 1 };
    await store.put(record);
    return record;
  });
}

/** Removes a style; `restoreStyle` brings it back within 30 days. */
export const removeStyle = (library: Library, opId: string, id: string): Promise<StyleRecord> =>
  write(library, { opId, call: 'removeStyle' }, (writing) => setDeleted(writing, id, writing.now));

/** Undoes `removeStyle`. */
export const restoreStyle = (library: Library, opId: string, id: string): Promise<StyleRecord> =>
  write(library, { opId, call: 'restoreStyle' }, (writing) => setDeleted(writing, id, null));

async function setDeleted(
  { transaction, now }: Writing,
  id: string,
  deletedAt: string | null,
): Promise<StyleRecord> {
  const store = transaction.objectStore('styles');
  const style = await store.get(id);
  if (!style) throw new ProblemError('not-found', `no style ${id}`);
  const record = revised(style, { deletedAt }, now);
  await store.put(record);
  return record;
}
