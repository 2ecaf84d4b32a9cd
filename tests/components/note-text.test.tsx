// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { NoteText } from '@/components/NoteText';
import { show } from './screen';

it('shows a note as it was written at once, and as Markdown soon after', async () => {
  const root = await show(<NoteText text="a *b*" />);
  expect(root.textContent?.replaceAll('*', '')).toBe('a b');
  await expect.poll(() => root.querySelector('em')?.textContent).toBe('b');
  const again = await show(<NoteText text="*c*" />);
  expect(again.querySelector('em')?.textContent).toBe('c');
});
