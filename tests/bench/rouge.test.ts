import { describe, expect, it } from 'vitest';
import { confidence, mean, rouge } from './rouge';

describe('rouge', () => {
  // The examples of C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (2004), sections 3.1 and 3.2;
  // candidate and reference are of one length there, so that F1 is the recall that he gives.
  it.each([
    ['police kill the gunman', 'police killed the gunman', [3 / 4, 1 / 3, 3 / 4]],
    ['the gunman kill police', 'police killed the gunman', [3 / 4, 1 / 3, 1 / 2]],
  ] as const)('gives what its author gives for “%s”', (candidate, reference, expected) => {
    for (const [i, value] of rouge([candidate], [reference]).entries())
      expect(value).toBeCloseTo(expected[i] ?? -1, 10);
  });

  it('unites what several sentences have in common with one of the reference', () => {
    // w1 w2 w3 w4 w5 against w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5: four of five words, as he counts.
    const [, , longest] = rouge(['a b f g h', 'a c h i e'], ['a b c d e']);
    const [precision, recall] = [4 / 10, 4 / 5];
    expect(longest).toBeCloseTo((2 * precision * recall) / (precision + recall), 10);
  });

  it('is 1 for the same words, 0 for none in common, and heeds neither case nor marks', () => {
    expect(rouge(['The strait, is open.'], ['the strait is OPEN'])).toEqual([1, 1, 1]);
    expect(rouge(['Boats wait.'], ['The strait is open.'])).toEqual([0, 0, 0]);
    expect(rouge([], ['The strait is open.'])).toEqual([0, 0, 0]);
  });
});

describe('confidence', () => {
  it('holds the mean between its ends, and is the same in every run', () => {
    const values = [0.1, 0.4, 0.2, 0.9, 0.3, 0.5];
    const [low, high] = confidence(values);
    expect(low).toBeLessThan(mean(values));
    expect(high).toBeGreaterThan(mean(values));
    expect(confidence(values)).toEqual([low, high]);
    expect(confidence([0.5, 0.5])).toEqual([0.5, 0.5]);
  });
});
