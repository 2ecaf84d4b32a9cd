import type { Library } from '@/utils/library/open';
import type { Status } from '@/utils/library/records';
import { uuid } from '@/utils/uuid';

/** Sets the status of a paper; what writes is loaded for it, since a text is there to be read first. */
export async function setStatusLater(library: Library, key: string, status: Status): Promise<void> {
  const { setStatus } = await import('@/utils/library/publications');
  await setStatus(library, uuid(), key, status);
}

/** The same, with what takes it back. */
export async function changeStatusLater(
  library: Library,
  ...given: [key: string, before: Status, status: Status]
): Promise<() => Promise<void>> {
  const { changeStatus } = await import('@/utils/library/change-status');
  return changeStatus(library, ...given);
}

/** Deletes a highlight, likewise. */
export async function deleteHighlightLater(library: Library, id: string): Promise<void> {
  const { deleteHighlight } = await import('@/utils/library/highlights');
  await deleteHighlight(library, uuid(), id);
}
