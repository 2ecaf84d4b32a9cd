import { describe, expect, it } from 'vitest';
import type { Paragraph } from '@/utils/article/article';
import { LENS_KINDS } from '@/utils/lens/kinds';
import { kindsOf, marksIn } from '@/utils/lens/lens';
import { lensReads } from '@/utils/lens/reads-language';
import { HELD_OUT_CASES } from './policy-held-out.cases';
import { paragraphScore, policyScore } from './policy-score';
import { SECOND_HELD_OUT } from './policy-second.cases';
import { TUNING_CASES } from './policy-tuning.cases';

const FLOOR = 0.85;

describe('the policy lens on sentences marked by hand', () => {
  it.each([
    ['tuning', policyScore(TUNING_CASES)],
    ['held out', policyScore(HELD_OUT_CASES)],
    ['whole paragraphs', paragraphScore(SECOND_HELD_OUT)],
  ] as const)(
    'finds each kind with precision and recall of %s above the floor',
    (_, { kinds, voices, misses }) => {
      const low = kinds.filter(({ precision, recall }) => precision < FLOOR || recall < FLOOR);
      expect({ low, misses: low.length > 0 ? misses : [] }).toEqual({ low: [], misses: [] });
      for (const { wanted } of kinds) expect(wanted).toBeGreaterThanOrEqual(9);
      expect(voices).toBeGreaterThanOrEqual(FLOOR);
    },
  );

  it('has sets of sentences that are all different, a third of them traps', () => {
    const texts = [...TUNING_CASES, ...HELD_OUT_CASES, ...SECOND_HELD_OUT.flat()].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(200);
    for (const cases of [TUNING_CASES, HELD_OUT_CASES, SECOND_HELD_OUT.flat()])
      expect(cases.filter(({ kinds }) => kinds.length === 0).length).toBeGreaterThan(cases.length / 3);
  });
});

describe('a mark', () => {
  it('amid a quotation of several sentences is none of the author’s words', () => {
    const text = '“We must act. States should pay for it. They must leave,” she said. States should wait.';
    const voices = marksIn({ n: 1, kind: 'text', text }, 'en').map((mark) => [
      mark.text,
      mark.kinds.map(({ voice }) => voice.kind),
    ]);
    expect(voices).toContainEqual(['States should pay for it.', ['reported']]);
    expect(voices).toContainEqual(['States should wait.', ['author']]);
  });

  it('says by which words it was found and where they stand', () => {
    for (const { text } of [...TUNING_CASES, ...HELD_OUT_CASES])
      for (const { cue } of kindsOf(text)) {
        expect(cue.words).not.toBe('');
        expect(text.slice(cue.start, cue.end)).toBe(cue.words);
      }
  });

  it('puts the kind that fits best first', () => {
    const kinds = kindsOf('The harbour may lose 40 per cent of its trade.');
    expect(kinds.map(({ kind }) => kind)).toEqual(['number', 'forecast']);
    expect(LENS_KINDS).toContain(kinds[0]?.kind);
  });

  it('names who is reported', () => {
    const [mark] = kindsOf('The minister said that landlords should register every tenant.');
    expect(mark?.voice).toMatchObject({ kind: 'reported', words: 'The minister said' });
  });

  it('gives a sentence of a quotation to somebody else', () => {
    const quote: Paragraph = {
      n: 3,
      kind: 'quote',
      text: 'The reefs should be closed. Nobody fishes there.',
    };
    expect(marksIn(quote, 'en')).toMatchObject([
      { n: 3, start: 0, end: 27, kinds: [{ kind: 'recommendation', voice: { kind: 'reported' } }] },
    ]);
  });

  it.each(['heading', 'caption', 'note', 'bio', 'table'] as const)('is none in a %s', (kind) => {
    expect(marksIn({ n: 1, kind, text: 'States should share 40 per cent of their data.' }, 'en')).toEqual([]);
  });

  it('is a recommendation in a list of tasks, not at the start of prose', () => {
    const text = 'Establish a register of small drones';
    expect(marksIn({ n: 1, kind: 'list', text }, 'en')).toHaveLength(1);
    expect(marksIn({ n: 1, kind: 'text', text }, 'en')).toEqual([]);
  });

  it('comes in time that grows with the text, whatever the text is', () => {
    for (const piece of [
      'study of ',
      'if ',
      'the ',
      '“',
      '1,',
      'should have to ',
      'may, ',
      'A b ',
      'that is, ',
      'onus is on ',
      'risks ',
    ])
      expect(() => kindsOf(piece.repeat(3000))).not.toThrow();
  });
});

const words = (text: string) => [{ text: `${text} `.repeat(12) }];

describe('the language of a text', () => {
  it('is read when it is English', () => {
    expect(
      lensReads(words('The ports of the region have been busy since the treaty was signed.'), 'en-SG'),
    ).toBe(true);
  });
  it('is not read when it is declared to be another', () => {
    expect(lensReads(words('The ports of the region are busy.'), 'fr')).toBe(false);
  });
  it.each([
    'Pelabuhan di rantau ini sibuk sejak perjanjian itu ditandatangani oleh dua menteri.',
    'Các cảng trong khu vực đã rất bận rộn kể từ khi hiệp ước được ký kết.',
  ])('is not read when its words are another: %s', (text) => {
    expect(lensReads(words(text), 'en')).toBe(false);
  });
});
