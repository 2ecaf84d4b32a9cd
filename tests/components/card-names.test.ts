import { describe, expect, it } from 'vitest';
import { cardNames } from '@/components/card-names';

describe('the name of a card', () => {
  it('stays when its paper goes to another key, and twice', () => {
    const known = new Map<string, string>();
    const [first] = cardNames([{ keys: ['path/boats'] }], known);
    expect(cardNames([{ keys: ['IP26001', 'path/boats'] }], known)).toEqual([first]);
    expect(cardNames([{ keys: ['IP26001', 'other/boats'] }], known)).toEqual([first]);
  });

  it('is that of one of two papers that have become one', () => {
    const known = new Map<string, string>();
    const both = cardNames([{ keys: ['a'] }, { keys: ['b'] }], known);
    expect(both).toContain(cardNames([{ keys: ['b', 'a'] }], known)[0]);
  });

  it('is given once, also to papers that share a key', () => {
    const known = new Map<string, string>();
    const papers = [{ keys: ['IP26001', 'path/boats'] }, { keys: ['IP26002', 'path/boats'] }];
    const names = cardNames(papers, known);
    expect(new Set(names).size).toBe(2);
    expect(cardNames(papers, known)).toEqual(names);
    expect(cardNames(papers.toReversed(), known).toReversed()).toEqual(names);
  });
});
