import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageAddress } from '@/utils/highlight/text-fragment';

const PAGE = 'https://www.rsis.edu.sg/rsis-publication/rsis/a-sample/';
const quote = (exact: string, prefix = '', suffix = '') =>
  ({ type: 'TextQuoteSelector', exact, prefix, suffix }) as const;

describe('passageAddress', () => {
  it.each([
    ['a quote alone', quote('two ships'), 'two%20ships'],
    [
      'its context',
      quote('two ships', 'Last May ', ' sailed off.'),
      'Last%20May-,two%20ships,-sailed%20off.',
    ],
    [
      'four words of a longer context',
      quote('x', 'a b c d e ', ' f g h i j'),
      'b%20c%20d%20e-,x,-f%20g%20h%20i',
    ],
    ['no half words', quote('x', `${'y'.repeat(70)} b `, ` c ${'y'.repeat(70)}`), 'b-,x,-c'],
    ['no context of another block', quote('x', 'Heading\n', '\nNext'), 'x'],
    ['both ends of lines', quote('one two\nthree\nfour five'), 'one%20two,four%20five'],
    ['signs that mean something', quote('a-b, c & d'), 'a%2Db%2C%20c%20%26%20d'],
    ['half a surrogate pair', quote('a\ud800'), 'a%EF%BF%BD'],
  ])('names %s', (_what, selector, expected) => {
    expect(passageAddress(PAGE, selector)).toBe(`${PAGE}#:~:text=${expected}`);
  });

  it('names the first and the last words of a long quote', () => {
    const words = Array.from({ length: 80 }, (_, i) => `word${i}`);
    expect(passageAddress(PAGE, quote(words.join(' ')))).toBe(
      `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79`,
    );
  });

  it('replaces a fragment of the page', () => {
    expect(passageAddress(`${PAGE}?a=1#top`, quote('x'))).toBe(`${PAGE}?a=1#:~:text=x`);
  });

  it('is always a web address whose terms are parted by its own signs alone', () => {
    const text = string({ unit: 'binary', minLength: 1, maxLength: 400 });
    assert(
      property(text, text, text, (exact, prefix, suffix) => {
        const address = passageAddress(PAGE, quote(exact, prefix, suffix));
        const directive = address.slice(`${PAGE}#:~:text=`.length);
        expect(new URL(address).href).toBe(address);
        expect(directive).toMatch(/^(?:[^,&-]+-,)?[^,&-]*(?:,[^,&-]+)?(?:,-[^,&-]+)?$/);
      }),
    );
  });
});
