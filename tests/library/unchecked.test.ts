import { expect, it, vi } from 'vitest';
import { glanceFirst } from '@/utils/library/glance';
import type { Mirror } from '@/utils/library/mirror';
import { openLibrary, unchecked } from '@/utils/library/open';
import { savePublication } from '@/utils/library/publications';
import { firstPapers } from '@/utils/library/shelf';
import { uuid } from '@/utils/uuid';
import { articleOf, LIST_NAME, libraryOf, startWithFreshProfile } from './sample';

startWithFreshProfile();

it('what is to be shown first is read while the library is still compared with its mirror', async () => {
  const { key } = articleOf();
  await savePublication(libraryOf(), uuid(), articleOf(), LIST_NAME);
  let answer: (() => void) | undefined;
  const names = vi.fn<Mirror['names']>(
    () =>
      new Promise((resolve) => {
        answer = () => resolve([]);
      }),
  );
  const library = openLibrary({ mirror: { names } as unknown as Mirror });
  expect((await firstPapers(unchecked(library), null, 10)).keys).toEqual([key]);
  let isCompared = false;
  const compared = library.connection().then((connection) => {
    isCompared = true;
    return connection;
  });
  expect((await firstPapers(unchecked(library), null, 10)).keys).toEqual([key]);
  expect(isCompared).toBe(false);
  await vi.waitFor(() => expect(names).toHaveBeenCalledOnce());
  answer?.();
  expect(await compared).toBe(await library.glance());
  library.close();
});

it('only the first reading does without the comparison, which comes by itself', async () => {
  await savePublication(libraryOf(), uuid(), articleOf(), LIST_NAME);
  const names = vi.fn<Mirror['names']>(() => Promise.resolve([]));
  const library = openLibrary({ mirror: { names } as unknown as Mirror });
  const source = glanceFirst(library);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const first = source();
  expect((await firstPapers(first, null, 10)).keys).toHaveLength(1);
  expect([source(), source()]).toEqual([library, library]);
  expect(names).not.toHaveBeenCalled();
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
  await vi.waitFor(() => expect(names).toHaveBeenCalledOnce());
  library.close();
});
