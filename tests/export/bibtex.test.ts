import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse as parseStrict } from '@retorquere/bibtex-parser';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexWriter } from '@/utils/export/bibtex';
import { writeWhole } from '@/utils/export/reading-list';
import { oneLine } from '@/utils/export/text';
import { HOSTILE } from './hostile.cases';
import { highlight, publication, readingList } from './sample';

type Fields = Record<string, unknown>;

/** The parser of Better BibTeX. */
function byRetorquere(bibtex: string): { type: string; key: string; fields: Fields }[] {
  const { entries, errors } = parseStrict(bibtex, { sentenceCase: false, verbatimFields: ['url'] });
  expect(errors).toEqual([]);
  return entries.map(({ type, key, fields }) => ({ type, key, fields: fields as Fields }));
}

/** The parser of Citation.js: CSL-JSON of each entry. */
function byCitationJs(bibtex: string): Fields[] {
  return plugins.input.chain(bibtex, { forceType: '@biblatex/text', generateGraph: false });
}

/**
 * What both parsers make of a text of ours. They fold blanks, compose accents or read the command for a grave
 * accent as the modifier letter; none of this is in the file.
 */
function seen(text: unknown): string {
  return String(text)
    .normalize('NFC')
    .replace(/[\u02CB`]/g, '`')
    .replace(/\s+/g, ' ')
    .trim();
}

const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...Array.from('{}\\%$&#_^~`\'"@=,-<>| ab1\n')), maxLength: 30 }),
);

describe('writeBibtex', () => {
  it('says of a quote that it was removed since', () => {
    const removed = highlight({ removedAt: '2024-03-01T08:00:00.000Z' });
    const bibtex = writeWhole(
      bibtexWriter,
      readingList([{ publication: publication(), highlights: [removed] }]),
    );
    expect(bibtex).toContain('[Quoted on 2024-02-03, since removed · Paragraph 3 · The Strait · yellow]');
  });

  it('writes a report with the fields of its kind', () => {
    const bibtex = writeWhole(
      bibtexWriter,
      readingList([{ publication: publication(), highlights: [highlight()] }]),
    );
    expect(bibtex).toBe(`@techreport{TanOkafor2024-IP24001,
  title = {{Quiet Harbours: ASEAN and the Law of the Sea}},
  author = {Tan-Okafor, Mira and {Muhammad Faris Bin Salleh}},
  institution = {S. Rajaratnam School of International Studies, Nanyang Technological University},
  address = {Singapore},
  type = {IDSS Paper},
  number = {24001},
  series = {{IDSS Papers}},
  year = {2024},
  month = jan,
  day = {8},
  url = {https://www.rsis.edu.sg/rsis-publication/idss/ip24001-quiet-harbours/},
  urldate = {2024-02-03},
  language = {en},
  keywords = {IDSS Papers, Maritime Security, maritime},
  abstract = {Harbours are quiet until they are not.},
  annote = {“quiet until they are not” ¶ [Paragraph 3 · The Strait · yellow]},
}
`);
  });

  it.each([
    ['report', { series: 'RSIS Commentary Series' }, 'techreport'],
    ['book', { series: 'Books' }, 'book'],
    ['journal article', { url: 'https://www.rsis.edu.sg/ctta-newsarticle/boats/' }, 'article'],
    ['speech', { url: 'https://www.rsis.edu.sg/rsis-speeches-article/rsis/boats/' }, 'misc'],
    ['excerpt', { coverage: 'excerpt' }, 'misc'],
  ] as const)('writes a %s as the entry that it is', (_kind, over, type) => {
    const [entry] = byRetorquere(
      writeWhole(bibtexWriter, readingList([{ publication: publication(over), highlights: [] }])),
    );
    expect(entry?.type).toBe(type);
  });

  it('claims nothing of another house for RSIS', () => {
    const bibtex = writeWhole(
      bibtexWriter,
      readingList([{ publication: publication({ coverage: 'excerpt' }), highlights: [] }]),
    );
    expect(bibtex).not.toMatch(/institution|publisher|Rajaratnam/);
  });

  it('gives both parsers the same words, one entry a publication, whatever the words are', () => {
    fc.assert(
      fc.property(words, words, words, (title, quote, note) => {
        const text = publication({
          title,
          lead: { label: null, text: note },
          series: 'RSIS Commentary Series',
        });
        const bibtex = writeWhole(
          bibtexWriter,
          readingList([
            { publication: text, highlights: [highlight({ exact: quote, note, tags: [title] })] },
            { publication: publication({ key: 'IP24002', code: 'IP24002' }), highlights: [] },
          ]),
        );
        const strict = byRetorquere(bibtex);
        expect(strict.map(({ key }) => key)).toEqual(['TanOkafor2024-IP24001', 'TanOkafor2024-IP24002']);
        expect(seen(strict[0]?.fields.title ?? '')).toBe(seen(oneLine(title)));
        const loose = byCitationJs(bibtex);
        expect(loose).toHaveLength(2);
        expect(seen(loose[0]?.title ?? '')).toBe(seen(oneLine(title)));
        expect(seen(loose[0]?.abstract ?? '')).toBe(seen(oneLine(note)));
        expect(loose[1]?.title).toBe('Quiet Harbours: ASEAN and the Law of the Sea');
      }),
      { numRuns: 150 },
    );
  });

  it.each(HOSTILE)('keeps braces balanced and every special escaped in %j', (text) => {
    const bibtex = writeWhole(
      bibtexWriter,
      readingList([
        { publication: publication({ title: text }), highlights: [highlight({ exact: text, note: text })] },
      ]),
    );
    let depth = 0;
    for (const sign of bibtex) {
      depth += Number(sign === '{') - Number(sign === '}');
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    const fields = bibtex.replace(/^\s*url = .*$/gm, '');
    expect(fields).not.toMatch(/(?<!\\)[%$&#_]|[~^`<>|]/);
    const commands = [...new Set(fields.match(/\\[a-z]+/gi) ?? [])];
    for (const command of commands) {
      expect(command).toMatch(
        /^\\(?:text(?:backslash|brace(?:left|right)|ascii(?:circum|tilde|grave)|less|greater|bar)|par)$/,
      );
    }
    expect(bibtex.match(/^@/gm)).toHaveLength(1);
  });

  it.each([
    [
      'both parts',
      { name: 'A B', family: 'Tan-Okafor', given: 'Mira' },
      { family: 'Tan-Okafor', given: 'Mira' },
    ],
    ['a particle', { name: 'x', family: 'de Silva', given: 'K. M.' }, { family: 'de Silva', given: 'K. M.' }],
    ['a whole name', { name: 'Tan See Wan' }, { family: 'Tan See Wan' }],
    [
      'an institution with "and"',
      { name: 'Ministry of Trade and Industry' },
      { family: 'Ministry of Trade and Industry' },
    ],
    ['a comma', { name: 'Tan, Lim & Partners' }, { family: 'Tan, Lim & Partners' }],
    ['signs of TeX', { name: 'x', family: 'O{Neill}', given: '50%' }, { family: 'O{Neill}', given: '50%' }],
  ])('gives back a name with %s', (_case, author, want) => {
    const bibtex = writeWhole(
      bibtexWriter,
      readingList([{ publication: publication({ authors: [author] }), highlights: [] }]),
    );
    const [item] = byCitationJs(bibtex);
    const [name] = (item?.author ?? []) as Record<string, string>[];
    const particle = name?.['non-dropping-particle'] ?? name?.['dropping-particle'];
    const whole = [particle, name?.family ?? name?.literal].filter(Boolean).join(' ');
    expect({ family: whole, ...(name?.given && { given: name.given }) }).toEqual(want);
  });
});
