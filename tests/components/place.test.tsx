// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { useDeletedList } from '@/entrypoints/library/shelf/use-deleted-list';
import { type Place, usePlace } from '@/entrypoints/library/use-place';
import { doing, show, showAgain } from './screen';

const LISTS = [{ id: 'ports' }, { id: 'straits' }];
const LEFT = [{ id: 'ports' }];

/** The page as it was drawn last. */
async function pageWith() {
  let drawn: { place: Place; leave: (id: string) => void } | undefined;
  function Page({ lists }: { lists: typeof LISTS }) {
    const place = usePlace();
    drawn = { place, leave: useDeletedList(lists, place) };
    return null;
  }
  const root = await show(<Page lists={LISTS} />);
  return {
    now: () => {
      if (!drawn) throw new Error('nothing is drawn');
      return drawn;
    },
    lists: (lists: typeof LISTS) => showAgain(root, <Page lists={lists} />),
  };
}

it('a list whose deletion is taken back is shown again where its user still stands where that led', async () => {
  location.hash = '#papers?list=straits&q=tides&sort=-year';
  const page = await pageWith();
  await doing(() => page.now().leave('straits'));
  expect(location.hash).toBe('#papers?q=tides');
  // Read again for another reason, before the deletion is known.
  await page.lists([...LISTS]);
  expect(location.hash).toBe('#papers?q=tides');
  await page.lists(LEFT);
  await page.lists(LISTS);
  expect(location.hash).toBe('#papers?list=straits&q=tides&sort=-year');
});

it('but whoever has gone elsewhere since stays there', async () => {
  location.hash = '#papers?list=straits';
  const page = await pageWith();
  await doing(() => page.now().leave('straits'));
  await page.lists(LEFT);
  await doing(() => page.now().place.go({ list: 'ports' }));
  await page.lists(LISTS);
  expect(location.hash).toBe('#papers?list=ports');
  await doing(() => page.now().place.go({ list: null }));
  await page.lists([...LISTS]);
  expect(location.hash).toBe('#papers');
});

it('an undo that was offered before the user went on leads on from where they are', async () => {
  location.hash = '#papers?list=straits';
  const { now } = await pageWith();
  const { place: before } = now();
  await doing(() => before.go({ list: 'ports' }));
  await doing(() => before.go({ list: 'straits' }));
  expect(now().place.route.list).toBe('straits');
  await doing(() => before.go(({ list }) => (list === 'ports' ? { list: null } : {})));
  expect(now().place.route.list).toBe('straits');
});
