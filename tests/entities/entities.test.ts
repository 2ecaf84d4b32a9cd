import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParagraphKind } from '@/utils/article/article';
import { findDates } from '@/utils/entities/dates';
import { entityIndex } from '@/utils/entities/entities';
import { piecesOf } from '@/utils/entities/pieces';
import { HELD_OUT_TEXTS } from './entity-held-out.cases';
import { entityScore, paragraphsOf } from './entity-score';
import { SECOND_HELD_OUT } from './entity-second.cases';
import { TUNING_TEXTS } from './entity-tuning.cases';

const FLOOR = 0.85;

const indexOf = (...texts: string[]) => entityIndex(paragraphsOf(texts), '2024-06-15');
const namesIn = (kind: 'people' | 'institutions' | 'countries' | 'dates', ...texts: string[]) =>
  indexOf(...texts)[kind].map(({ name }) => name);

describe('the index of texts marked by hand', () => {
  it.each([
    ['tuning', TUNING_TEXTS],
    ['held out', HELD_OUT_TEXTS],
    ['the second set', SECOND_HELD_OUT],
  ] as const)('finds names and dates of %s above the floor', (_, cases) => {
    const { kinds, misses } = entityScore(cases);
    const low = kinds.filter(({ precision, recall }) => precision < FLOOR || recall < FLOOR);
    expect({ low, misses: low.length > 0 ? misses : [] }).toEqual({ low: [], misses: [] });
    for (const { wanted } of kinds) expect(wanted).toBeGreaterThanOrEqual(10);
  });
});

describe('an entry of the index', () => {
  it('has its places where its words stand', () => {
    for (const { paragraphs, published } of [...TUNING_TEXTS, ...HELD_OUT_TEXTS, ...SECOND_HELD_OUT]) {
      const read = paragraphsOf(paragraphs);
      const index = entityIndex(read, published);
      for (const { places, forms } of [...index.institutions, ...index.countries])
        for (const { n, start, end } of places) expect(forms).toContain(read[n - 1]?.text.slice(start, end));
    }
  });

  it('joins a surname to the one person who bears it', () => {
    const { people } = indexOf('Dr Tan Wei Ming came. Later Tan spoke.', 'Wei Ming and Dr Tan agreed.');
    expect(people).toMatchObject([
      { name: 'Tan Wei Ming', places: [{ n: 1 }, { n: 1 }, { n: 2 }, { n: 2 }] },
    ]);
  });

  it('joins no surname that two people bear', () => {
    const { people } = indexOf('Dr Tan Wei Ming and Dr Tan Siew Lan came. Tan spoke.');
    expect(people.map(({ name, places }) => [name, places.length])).toEqual([
      ['Tan Wei Ming', 1],
      ['Tan Siew Lan', 1],
    ]);
  });

  it.each<[string, string[]]>([
    ['Siti Aminah binti Yusof spoke.', ['Siti Aminah binti Yusof']],
    ['Nguyễn Thị Hoa, a lawyer, won.', ['Nguyễn Thị Hoa']],
    ['Kavitha Subramaniam, who teaches law, agreed.', ['Kavitha Subramaniam']],
    ['The scholar Tan See Seng wrote it.', ['Tan See Seng']],
    ['In March Anwar Ibrahim said nothing.', ['Anwar Ibrahim']],
    ['RADM Teo Hock Seng met BG (NS) Goh Ah Kow.', ['Teo Hock Seng', 'Goh Ah Kow']],
    ['Gen. (Ret.) Arman Siregar left.', ['Arman Siregar']],
    ['Tan Sri Dr Ramlan Othman and Tan Siew Lan, a judge.', ['Ramlan Othman', 'Tan Siew Lan']],
    ['They met Selvi d/o Muthu.', ['Selvi d/o Muthu']],
    ['They quoted C. Raja Mohanan and Jean-Luc de Brissac.', ['C. Raja Mohanan', 'Jean-Luc de Brissac']],
    ['I Wayan Sudarta keeps bees.', ['I Wayan Sudarta']],
    ['Young Fishermen said nothing, and young people left.', []],
    ['Victoria Harbour is deep.', []],
    ['They met the Foreign Minister.', []],
  ])('knows the people of "%s"', (text, names) => {
    expect(namesIn('people', text)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['The South China Sea and the Indian Ocean are wide.', []],
    ['Latin American states and the Korean Peninsula.', []],
    ['Papua New Guinea, Equatorial plants and Guinea pigs.', ['Papua New Guinea']],
    ['Burmese, North Korean and U.S. ships.', ['Myanmar', 'North Korea', 'United States']],
    ['The National University of Singapore opened.', []],
    ['Guinea, Papua New Guinea and guinea fowl; a Guinea pig.', ['Guinea', 'Papua New Guinea']],
    ['The Democratic People’s Republic of Korea left.', ['North Korea']],
    ['Ni-Vanuatu, Tongans and Côte d’Ivoire.', ['Vanuatu', 'Tonga', 'Côte d’Ivoire']],
    ['The Republic of Singapore Navy came.', []],
  ])('knows the states of "%s"', (text, names) => {
    expect(namesIn('countries', text)).toEqual(names);
  });

  it.each<[string, string]>([
    ['the ASEAN Foreign Ministers’ Retreat', 'ASEAN Foreign Ministers’ Retreat'],
    ['the ASEAN Defence Ministers’ Meeting-Plus', 'ASEAN Defence Ministers’ Meeting-Plus'],
    ['the ADMM-Plus', 'ASEAN Defence Ministers’ Meeting-Plus'],
    ['RCEP', 'Regional Comprehensive Economic Partnership'],
    ['the Republic of Singapore Navy', 'Republic of Singapore Navy'],
    [
      'Vietnam’s Ministry of Natural Resources and Environment',
      'Ministry of Natural Resources and Environment',
    ],
    ['the Philippine Department of the Interior', 'Philippine Department of the Interior'],
  ])('knows the institution of "%s"', (words, name) => {
    expect(namesIn('institutions', `They spoke of ${words} twice.`)).toEqual([name]);
  });

  it('lists a short form under what the paper says that it stands for', () => {
    const [one] = indexOf('The Reef Watch Association (RWA) met.', 'The RWA left.').institutions;
    expect(one).toMatchObject({ name: 'Reef Watch Association', forms: ['Reef Watch Association', 'RWA'] });
  });

  it.each<ParagraphKind>(['bio', 'note', 'caption', 'table', 'heading'])('comes from no %s', (kind) => {
    const text = 'Dr Tan Wei Ming of Brunei left the World Bank in 2020.';
    const index = entityIndex([{ n: 1, kind, text }], null);
    expect(Object.values(index).flat()).toEqual([]);
  });
});

describe('a date', () => {
  it.each<[string, (string | null)[]]>([
    ['on 12 March 2025', ['2025-03-12']],
    ['on March 12, 2025', ['2025-03-12']],
    ['on the 3rd of June 2021', ['2021-06-03']],
    ['from 3 to 5 June 2021', ['2021-06-03/2021-06-05']],
    ['by the early 2030s', ['2030/2033']],
    ['in the late 1990s', ['1997/1999']],
    ['the 2020s', ['2020/2029']],
    ['in 2023/24', ['2023/2024']],
    ['from 2014 to 2018', ['2014/2018']],
    ['since 2009', ['2009/..']],
    ['last year and next month', ['2023', '2024-07']],
    ['Last Year, This Century', ['2023', null]],
    ['in the 21st century', ['2001/2100']],
    ['the second half of 2023', ['2023-07/2023-12']],
    ['2024-02-29', ['2024-02-29']],
    ['on 4 May', [null]],
    ['next decade', [null]],
    ['the 2019 elections', ['2019']],
    ['From 26 December 2004 to 2 January 2005', ['2004-12-26/2005-01-02']],
    ['31 May–2 June 2024', ['2024-05-31/2024-06-02']],
    ['December 2023 to January 2024', ['2023-12/2024-01']],
    ['May–July 2023', ['2023-05/2023-07']],
    ['since April 2021 and since 3 June 2022', ['2021-04/..', '2022-06-03/..']],
    ['in Q3 2024 and 1H2025', ['2024-07/2024-09', '2025-01/2025-06']],
    ['FY2023 and financial year 2022/23', [null, null]],
    ['2000 soldiers and Resolution 1540', []],
    ['$2000, 2,024 and 20245', []],
    ['may and march', []],
  ])('of "%s" is %j', (text, isos) => {
    expect(findDates(text, '2024-06-15').map(({ iso }) => iso)).toEqual(isos);
  });

  it('counts "last month" over the turn of the year', () => {
    expect(findDates('last month', '2024-01-10')).toMatchObject([{ iso: '2023-12', start: 0, end: 10 }]);
  });
});

describe('a paragraph of any length', () => {
  it('is read in pieces that hold all of it, none long', () => {
    const word = fc.constantFrom('ships', 'Tan Wei Ming', 'wait.', 'in\u00a0May', '“No.” ', 'x'.repeat(700));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom(' ', '', '. '), (words, gap) => {
        const text = words.join(gap);
        const pieces = [...piecesOf(text)];
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          expect(text.startsWith(piece.text, piece.at)).toBe(true);
          expect(piece.text.length).toBeLessThanOrEqual(6000);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has every name in it, where it stands', () => {
    const sentence = 'On 3 May 2021 Dr Tan Wei Ming of the Marine Policy Institute left Hanoi. ';
    const index = indexOf(sentence.repeat(300));
    for (const [kind, words] of [
      ['people', 'Tan Wei Ming'],
      ['institutions', 'Marine Policy Institute'],
      ['countries', 'Hanoi'],
      ['dates', '3 May 2021'],
    ] as const)
      expect(index[kind].map(({ places }) => places)).toEqual([
        Array.from({ length: 300 }, (_, i) => {
          const start = i * sentence.length + sentence.indexOf(words);
          return { n: 1, start, end: start + words.length };
        }),
      ]);
  });
});
