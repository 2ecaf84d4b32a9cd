// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ReadLink } from '@/components/ReadLink';
import type { ProgressRecord } from '@/utils/library/records';
import { show } from './screen';

const progress = (change: Partial<ProgressRecord>): ProgressRecord => ({
  key: 'a',
  keys: ['a'],
  paragraph: 9,
  number: 7,
  share: 0.4,
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

it.each([
  ['nobody has begun', null, 'Open reader', 'reader.html#key=IP26001'],
  [
    'it was left amid the text',
    progress({}),
    'Continue at paragraph 7',
    'reader.html#key=IP26001&paragraph=9',
  ],
  [
    'nobody knows the number',
    progress({ number: null }),
    'Continue where you were',
    'reader.html#key=IP26001&paragraph=9',
  ],
  ['all of it was read', progress({ share: 1 }), 'Open reader', 'reader.html#key=IP26001'],
])('where %s, the way to the reader is as it should be', async (_, kept, name, href) => {
  const link = (await show(<ReadLink paperKey="IP26001" progress={kept} />)).querySelector('a');
  expect([link?.textContent, link?.getAttribute('href')]).toEqual([name, href]);
});
