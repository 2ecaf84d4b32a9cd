import { expect, it } from 'vitest';
import { applyTheme } from '@/utils/theme';

it.each([
  ['system', 'light dark'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const)('%s gives the document its colours, now and before its next first paint', (theme, scheme) => {
  const root = { style: { colorScheme: '' } };
  const early = new Map<string, string>();
  applyTheme(theme, root, { setItem: (name, value) => void early.set(name, value) });
  expect(root.style.colorScheme).toBe(scheme);
  expect([...early.values()]).toEqual([scheme]);
});
