// @vitest-environment jsdom
import { expect, it, onTestFinished } from 'vitest';
import { leaveList } from '@/entrypoints/library/lists/leave-list';
import { type Place, usePlace } from '@/entrypoints/library/use-place';
import { libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import { createList, deleteList, restoreList } from '@/utils/library/lists';
import { uuid } from '@/utils/uuid';
import { doing, show } from './screen';

startWithFreshProfile();

/** Gives the place as it was drawn last. */
async function placeAt(hash: string): Promise<() => Place> {
  location.hash = hash;
  let drawn: Place | undefined;
  function Page() {
    drawn = usePlace();
    return null;
  }
  await show(<Page />);
  return () => {
    if (!drawn) throw new Error('nothing is drawn');
    return drawn;
  };
}

async function straits() {
  const library = libraryOf();
  onTestFinished(() => library.close());
  return { library, id: (await createList(library, uuid(), 'Straits')).id };
}

it('a list whose deletion is taken back is shown again where its user still stands where that led', async () => {
  const { library, id } = await straits();
  const place = await placeAt(`#papers?list=${id}&q=tides&sort=-year`);
  await deleteList(library, uuid(), id);
  await doing(() => leaveList(library, place(), id));
  expect(location.hash).toBe('#papers?q=tides');
  await createList(library, uuid(), 'Ports');
  expect(location.hash).toBe('#papers?q=tides');
  await restoreList(library, uuid(), id);
  await expect.poll(() => location.hash).toBe(`#papers?list=${id}&q=tides&sort=-year`);
});

it('but whoever has gone elsewhere since stays there', async () => {
  const { library, id } = await straits();
  const place = await placeAt(`#papers?list=${id}`);
  await deleteList(library, uuid(), id);
  const { go } = place();
  /** Where it would have led. */
  const led: unknown[] = [];
  const spied: Place = {
    ...place(),
    go: (to, how) => {
      if (typeof to === 'function') led.push(to(place().route));
      go(to, how);
    },
  };
  await doing(() => leaveList(library, spied, id));
  await doing(() => place().go({ q: 'tides' }));
  await restoreList(library, uuid(), id);
  await expect.poll(() => led).toEqual([{}]);
  expect(location.hash).toBe('#papers?q=tides');
});

it('an undo that was offered before the user went on leads on from where they are', async () => {
  const place = await placeAt('#papers?list=straits');
  const before = place();
  await doing(() => before.go({ list: 'ports' }));
  await doing(() => before.go({ list: 'straits' }));
  expect(place().route.list).toBe('straits');
  await doing(() => before.go(({ list }) => (list === 'ports' ? { list: null } : {})));
  expect(place().route.list).toBe('straits');
});
