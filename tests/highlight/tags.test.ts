import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TAG_LIMIT, tagsOf, withTags } from '@/utils/highlight/tags';

describe('withTags', () => {
  it.each([
    ['a new one', ['sea'], 'law', ['sea', 'law']],
    ['several, parted by commas', [], 'sea law, ports ,', ['sea law', 'ports']],
    ['none for one known in other letters', ['ASEAN'], 'asean', ['ASEAN']],
    ['none for white space', ['sea'], ' \t ', ['sea']],
    ['one with its spaces folded', [], '  law \n of  the sea ', ['law of the sea']],
    ['one cut at its limit', [], 'x'.repeat(TAG_LIMIT + 5), ['x'.repeat(TAG_LIMIT)]],
  ])('adds %s', (_what, tags, text, expected) => {
    expect(withTags(tags, text)).toEqual(expected);
  });

  it('keeps what is there, adds nothing twice and never a comma', () => {
    assert(
      property(array(string()), string(), (texts, text) => {
        const tags = texts.reduce<string[]>(withTags, []);
        const more = withTags(tags, text);
        expect(more.slice(0, tags.length)).toEqual(tags);
        expect(withTags(more, text)).toEqual(more);
        expect(more.every((tag) => tag !== '' && !tag.includes(',') && tag === tag.trim())).toBe(true);
      }),
    );
  });
});

describe('tagsOf', () => {
  it('gives every tag once, in alphabetical order', () => {
    expect(tagsOf([{ tags: ['sea', 'law'] }, { tags: ['Sea', 'air'] }, { tags: [] }])).toEqual([
      'air',
      'law',
      'sea',
    ]);
  });
});
