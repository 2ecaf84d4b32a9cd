import { expect, it } from 'vitest';
import { spokenLanguage } from '@/utils/i18n/language';

it.each([
  ['browser', ['en-SG', 'zh'], 'en'],
  ['browser', ['ms', 'en'], 'en'],
  ['browser', [], 'en'],
  ['en', ['zh'], 'en'],
] as const)('speaks, for %s in a browser of %j, %s', (choice, preferred, spoken) => {
  expect(spokenLanguage(choice, preferred)).toBe(spoken);
});
