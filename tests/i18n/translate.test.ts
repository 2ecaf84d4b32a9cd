import { describe, expect, it } from 'vitest';
import { translator } from '@/utils/i18n/translate';

const t = translator({
  greeting: 'Hello {name}',
  words: { one: '{n} word', other: '{n} words' },
});

describe('translator', () => {
  it('puts values in their places', () => {
    expect(t('greeting', { name: 'Ada' })).toBe('Hello Ada');
  });

  it('leaves a place without a value visible', () => {
    expect(t('greeting')).toBe('Hello {name}');
  });

  it.each([
    [0, '0 words'],
    [1, '1 word'],
    [1234, '1,234 words'],
  ])('chooses the plural form of %d', (n, text) => {
    expect(t('words', { n })).toBe(text);
  });
});
