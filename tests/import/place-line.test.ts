import { describe, expect, it } from 'vitest';
import { placeIn } from '@/utils/import/place-line';

const NAMES = { yellow: 'Doubt' };

describe('the line under a quote', () => {
  it.each([
    ['a colour that was renamed', 'Paragraph 3 · The Strait · Claim', 3, 'The Strait', undefined, []],
    [
      'a colour that was renamed, with tags',
      'Paragraph 3 · The Strait · Claim · Tags: a, b',
      3,
      'The Strait',
      undefined,
      ['a', 'b'],
    ],
    [
      'a renamed colour and a version',
      'Paragraph 3 · The Strait · Claim · quoted from the version of 2024-02-01',
      3,
      'The Strait',
      undefined,
      [],
    ],
    ['no paragraph', 'The Strait · Doubt', null, 'The Strait', 'yellow', []],
    [
      'no paragraph, but a state',
      'Quoted on 2024-02-03, since removed · The Strait · Doubt',
      null,
      'The Strait',
      'yellow',
      [],
    ],
    [
      'a heading that begins like tags',
      'Paragraph 3 · Tags: how to · Doubt · Tags: a',
      3,
      'Tags: how to',
      'yellow',
      ['a'],
    ],
    ['such a heading alone', 'Paragraph 3 · Tags: how to · Doubt', 3, 'Tags: how to', 'yellow', []],
    ['a heading in two parts', 'Paragraph 3 · Sea · lanes · green', 3, 'Sea · lanes', 'green', []],
    ['a heading that is a colour', 'Paragraph 3 · green · Doubt', 3, 'green', 'yellow', []],
    ['no heading', 'Paragraph 3 · Doubt · Tags: a', 3, null, 'yellow', ['a']],
    ['no heading, and a renamed colour', 'Paragraph 3 · Claim', 3, null, undefined, []],
    [
      'a tag that is a colour',
      'Paragraph 3 · The Strait · Doubt · Tags: x · green',
      3,
      'The Strait',
      'yellow',
      ['x · green'],
    ],
  ])('with %s is read', (_what, line, paragraph, heading, colour, tags) => {
    expect(placeIn(line.split(' · '), NAMES)).toEqual({ paragraph, heading, colour, tags });
  });
});
