import { describe, expect, it } from 'vitest';
import type { SourceFacts } from '@/utils/article/article';
import { sourceLine } from '@/utils/citation/source-line';

const words = {
  names: (names: readonly string[]) => names.join(' and '),
  day: (day: string) => `on ${day}`,
  paragraph: (n: number) => `para. ${n}`,
};

const facts: SourceFacts = {
  authors: [{ name: 'Mira Tan-Okafor' }, { name: 'Ravi Marlow' }],
  title: 'Quiet Harbours',
  series: 'IDSS Papers',
  code: 'IP24001',
  published: '2024-01-08',
  publisher: null,
};

describe('the line that names a source', () => {
  it.each<[what: string, change: Partial<SourceFacts>, paragraph: number | null, line: string]>([
    [
      'has everything',
      {},
      3,
      'Mira Tan-Okafor and Ravi Marlow, “Quiet Harbours”, IDSS Papers IP24001, RSIS, on 2024-01-08, para. 3',
    ],
    [
      'names RSIS once',
      { series: 'RSIS Commentary Series', code: 'CO24001' },
      null,
      'Mira Tan-Okafor and Ravi Marlow, “Quiet Harbours”, RSIS Commentary Series CO24001, on 2024-01-08',
    ],
    [
      'names another house',
      { series: null, code: null, publisher: 'The Straits Times' },
      1,
      'Mira Tan-Okafor and Ravi Marlow, “Quiet Harbours”, The Straits Times, on 2024-01-08, para. 1',
    ],
    [
      'leaves out what is not known',
      { authors: [], series: null, code: null, published: null },
      null,
      '“Quiet Harbours”, RSIS',
    ],
  ])('%s', (_what, change, paragraph, line) => {
    expect(sourceLine({ ...facts, ...change }, paragraph, words)).toBe(line);
  });
});
