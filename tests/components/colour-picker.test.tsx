// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ColourPicker } from '@/components/ColourPicker';
import { control, doing, show, showAgain } from './screen';

const chosen = (root: HTMLElement) => root.querySelector<HTMLInputElement>('input:checked')?.value;

const picker = () => <ColourPicker name="c" value="yellow" onChange={() => {}} />;

it('shows the stored colour again after a change that failed', async () => {
  const root = await show(picker());
  await doing(() => control(root, 'Blue').click());
  await showAgain(root, picker());
  expect(chosen(root)).toBe('yellow');
});
