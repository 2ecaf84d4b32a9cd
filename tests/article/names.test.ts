import { describe, expect, it } from 'vitest';
import { authorsOf } from '@/utils/article/authors';
import { readNames } from '@/utils/article/names';
import { LINES, NAMES } from './names.cases';

const parts = (text = '') => text.split(' ').filter(Boolean).sort();

describe('an author', () => {
  it.each(NAMES)('%s (%s) is %s, split as %j', (line, bio, name, split) => {
    const [author] = authorsOf(readNames(line), bio === null ? [] : [`${bio} is a Research Fellow at RSIS.`]);
    const { bio: _, ...own } = author ?? { bio: undefined };
    expect(own).toEqual(split ? { name, family: split[0], given: split[1] } : { name, literal: name });
  });

  it('has at least 200 cases', () => expect(NAMES.length).toBeGreaterThanOrEqual(200));

  it('loses no part of the name by the split', () => {
    for (const [line, bio] of NAMES) {
      for (const author of authorsOf(readNames(line), bio === null ? [] : [`${bio} is a Fellow.`])) {
        const split = author.literal ?? `${author.given} ${author.family}`;
        expect(parts(split)).toEqual(parts(author.name));
      }
    }
  });
});

describe('an author line', () => {
  it.each(LINES)('%s names %j', (line, names) => expect(readNames(line)).toEqual(names));
});
