import { describe, expect, it } from 'vitest';
import { wholeWords } from '@/components/whole-words';

const LONG = 'ls of a sentence that is as long as a context may be, and no long';

describe('a context', () => {
  it('that was cut is shown without the parts of words at its far edges', () => {
    expect(wholeWords({ prefix: LONG, suffix: LONG })).toEqual({
      prefix: 'of a sentence that is as long as a context may be, and no long',
      suffix: 'ls of a sentence that is as long as a context may be, and no',
    });
  });

  it('that the ends of the text have cut is shown whole', () => {
    const whole = { prefix: 'Ships ', suffix: '.' };
    expect(wholeWords(whole)).toEqual(whole);
  });

  it('without white space is shown as it is', () => {
    const one = { prefix: '字'.repeat(64), suffix: '字'.repeat(64) };
    expect(wholeWords(one)).toEqual(one);
  });
});
