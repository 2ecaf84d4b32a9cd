import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORDS } from '@/tests/backup/library';
import { highlight, publication } from '@/tests/export/sample';
import { textOf } from '@/tests/export/written';
import { libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import { EXPORT_FORMATS } from '@/utils/export/formats';
import { noteMarkdown } from '@/utils/export/markdown-text';
import type { ReadingListExport, ReadingListItem } from '@/utils/export/reading-list';
import { oneLine } from '@/utils/export/text';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { COLOURS, type Highlight } from '@/utils/highlight/highlight';
import type { ImportedMark, ImportedPaper } from '@/utils/import/imported';
import { readPapers } from '@/utils/import/read-file';
import { recognise } from '@/utils/import/recognise';
import { importPapers, previewPapers } from '@/utils/library/import-papers';
import { allPublications } from '@/utils/library/publications';
import { undoLast } from '@/utils/library/undo';
import { uuid } from '@/utils/uuid';

startWithFreshProfile();

async function written(id: string, list: ReadingListExport): Promise<string> {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return textOf(format, list);
}

async function readBack(text: string, colourNames: ColourNames = {}) {
  const file = new Blob([text]);
  const kind = recognise(new Uint8Array(await file.slice(0, 65_536).arrayBuffer()));
  if (kind === 'backup' || kind === 'shared-list') throw new Error(kind);
  return readPapers(file, kind, colourNames);
}

const listOf = (items: ReadingListItem[]): ReadingListExport => ({
  list: { name: 'Sea lanes', description: '' },
  items,
});

/** Words on one line, as titles and names are. */
const line = fc
  .oneof(
    fc.constantFrom(...WORDS, 'The <i>Vessel</i>, <b>bold</b> < or >'),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .map((text) => oneLine(`x ${text}`))
  .filter((text) => text.isWellFormed());
const word = line.map((text) => text.replace(/[,;/]/g, ' ').replace(/\s+/g, ' ').trim());
const noted = fc.oneof(line, fc.constant('Two\n\n*paragraphs* of 海 & <b>\n\n- one\n- two'));

const items = fc
  .record({
    title: line,
    published: fc.constantFrom('2024-01-08', '1999-12-31', null),
    lead: fc.option(line),
    categories: fc.array(word, { maxLength: 2 }).map((all) => [...new Set(all)]),
    note: noted,
    tags: fc.uniqueArray(word, { maxLength: 2 }),
    colour: fc.constantFrom(...COLOURS),
    exact: line,
    heading: fc.option(
      fc.oneof(
        line,
        line.map((text) => `Tags: ${text}`),
      ),
    ),
    paragraph: fc.constantFrom(3, null),
    status: fc.constantFrom('to-read' as const, 'reading' as const, 'read' as const),
  })
  .map(({ note: said, tags, colour, exact, lead, heading, paragraph, ...over }) => ({
    publication: publication({
      ...over,
      key: 'IP24001',
      tags: [],
      lead: lead === null ? null : { label: null, text: lead },
    }),
    highlights: [highlight({ note: said, tags, colour, exact, heading, paragraph })],
  }));

/** What the user calls some of the colours. */
const NAMES: ColourNames = { yellow: 'Doubt', blue: 'Who gains?' };

/** What both sides call the same: composed letters, and blanks of one kind. */
const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function expectFacts(paper: ImportedPaper | undefined, { publication: known }: ReadingListItem): void {
  expect(paper && plain(paper.title)).toBe(plain(known.title));
  expect(paper).toMatchObject({
    url: known.url,
    published: known.published,
    series: known.series,
    publisher: null,
  });
  expect(paper?.authors.map(({ family, given, literal }) => literal ?? [family, given])).toEqual(
    known.authors.map(({ family, given, literal }) => literal ?? [family, given]),
  );
  expect(paper?.lead === null ? null : plain(paper?.lead?.text ?? '')).toBe(
    known.lead === null ? null : plain(known.lead.text),
  );
}

/** What a file tells of a highlight: not its paper, which it stands under, nor what the library counts. */
function asTold(mark: Highlight): Partial<Highlight> {
  const kept = ['updatedAt', 'deletedAt', 'revision', 'publicationKey'];
  return Object.fromEntries(Object.entries(mark).filter(([name]) => !kept.includes(name)));
}

/** What a line of a bibliography tells of a highlight: white space is of one kind in each line. */
const inWords = ({ anchor, note, tags, colour, paragraph, heading }: ImportedMark) => ({
  exact: plain(anchor.quote.exact),
  note: note.trim().split('\n').map(plain),
  tags: tags.map(plain),
  colour,
  paragraph,
  heading: heading === null ? null : plain(heading),
});

/** The papers of a file with one highlight. */
async function onePaper(): Promise<ImportedPaper[]> {
  const item = { publication: publication(), highlights: [highlight({ note: 'Ask *why*.' })] };
  return (await readBack(await written('annotations', listOf([item])))).papers;
}

/** An annotation as the API of Hypothesis gives it. */
const row = (id: string, exact: string) => ({
  id,
  uri: 'https://www.rsis.edu.sg/rsis-publication/idss/on-quays/',
  text: 'Ask',
  tags: ['sea'],
  created: '2024-02-03T08:00:00.000000+00:00',
  document: { title: ['On Quays'] },
  target: [
    {
      selector: [
        { type: 'RangeSelector' },
        { type: 'TextPositionSelector', start: 5, end: 9 },
        { type: 'TextQuoteSelector', exact, prefix: 'a ', suffix: ' b' },
      ],
    },
  ],
});

describe('what is exported and imported again', () => {
  it('as CSL-JSON has its facts, its tags and its highlights whole', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (item) => {
        const { papers } = await readBack(await written('csl-json', listOf([item])));
        expectFacts(papers[0], item);
        expect(papers[0]?.highlights).toEqual(item.highlights.map(asTold));
        expect(papers[0]?.number).toBe('24001');
        expect(papers[0]?.status).toBe(item.publication.status);
      }),
      { numRuns: 40 },
    );
  });

  it('as annotations has its facts and its highlights whole', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (item) => {
        const { papers } = await readBack(await written('annotations', listOf([item])));
        expectFacts(papers[0], item);
        expect(papers[0]?.highlights).toEqual(item.highlights.map(asTold));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['ris', 'bibtex', 'biblatex'])('as %s has its facts, keywords and highlights', async (format) => {
    await fc.assert(
      fc.asyncProperty(items, async (item) => {
        // Braces and backslashes are what the format itself is written in, and parsers read them in ways of their own.
        fc.pre(
          format === 'ris' ||
            !/[\\{}`~^]/.test(
              JSON.stringify([item.publication.title, item.publication.lead, item.publication.categories]),
            ),
        );
        const list = { ...listOf([item]), colourNames: NAMES };
        const { papers } = await readBack(await written(format, list), NAMES);
        expectFacts(papers[0], item);
        expect(papers[0]?.number).toBe('24001');
        // The parser of BibTeX gives keywords in an order of its own.
        const keywords = papers[0]?.categories.map(plain).sort();
        expect(keywords).toEqual(item.publication.categories.map(plain).sort());
        expect(papers[0]?.highlights.map(inWords)).toEqual(item.highlights.map(inWords));
      }),
      { numRuns: 25 },
    );
  });

  it('as Markdown has its facts and status, quotes, notes, tags, headings and colours', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (item) => {
        const list = { ...listOf([item]), colourNames: NAMES };
        const { papers, name } = await readBack(await written('markdown', list), NAMES);
        const [paper] = papers;
        expect(name).toBe('Sea lanes');
        expect(paper && plain(paper.title)).toBe(plain(item.publication.title));
        expect(paper).toMatchObject({ url: item.publication.url, series: 'IDSS Papers', code: null });
        expect(paper?.categories.map(plain)).toEqual(item.publication.categories.map(plain));
        const [mark] = item.highlights;
        expect(paper?.highlights).toHaveLength(1);
        expect(paper?.status).toBe(item.publication.status);
        expect(paper?.highlights[0]).toMatchObject({
          id: mark?.id,
          colour: mark?.colour,
          paragraph: mark?.paragraph,
          note: noteMarkdown(mark?.note ?? '').trimEnd(),
        });
        expect(plain(paper?.highlights[0]?.heading ?? '')).toBe(plain(mark?.heading ?? ''));
        expect(plain(paper?.highlights[0]?.anchor.quote.exact ?? '')).toBe(
          plain(mark?.anchor.quote.exact ?? ''),
        );
        expect(paper?.highlights[0]?.tags.map(plain)).toEqual(mark?.tags.map(plain));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['csl-json', 'annotations', 'markdown', 'ris', 'bibtex', 'biblatex'])(
    'as %s with a note of a megabyte has it whole, word for word',
    async (format) => {
      const long = '海 and தமிழ், العربية: 🙂 &amp; "quoted" (R&D) 100% of it. '.repeat(18_000).trim();
      const item = { publication: publication(), highlights: [highlight({ note: long })] };
      const { papers } = await readBack(await written(format, listOf([item])));
      const note = papers[0]?.highlights[0]?.note ?? '';
      expect(note === long).toBe(true);
    },
  );

  it.each(['ris', 'bibtex', 'markdown', 'csl-json', 'annotations'])(
    'as %s into its own library adds nothing',
    async (format) => {
      const library = libraryOf();
      const marks = [
        highlight({ note: 'Ask *why*.\n\n- one', tags: ['sea'] }),
        highlight({ id: '6f1d2c1e-0000-4000-8000-000000000002', start: 60, paragraph: 9 }),
      ];
      const item = { publication: publication(), highlights: marks };
      await importPapers(
        library,
        uuid(),
        'Sea lanes',
        (await readBack(await written('csl-json', listOf([item])))).papers,
      );
      const before = await allPublications(library);
      const { papers } = await readBack(await written(format, listOf([item])));
      expect(await previewPapers(library, papers)).toMatchObject({ highlights: 2, knownHighlights: 2 });
      expect(await importPapers(library, uuid(), 'Sea lanes', papers)).toMatchObject({
        papers: 0,
        highlights: 0,
      });
      expect(await allPublications(library)).toEqual(before);
    },
  );
});

it('an entry of BibTeX has no highlight of another one, whatever its own annotation says', async () => {
  const item = { publication: publication(), highlights: [highlight()] };
  const entries = await written('bibtex', listOf([item]));
  const file = ['0', '00', '+0', '0x0'].map(
    (note, n) =>
      `@misc{other${n},\n  title = {Other ${n}},\n  url = {https://example.org/${n}},\n  annote = {${note}},\n}\n`,
  );
  const { papers } = await readBack([entries, ...file].join('\n'));
  expect(papers.map(({ highlights }) => highlights.length)).toEqual([1, 0, 0, 0, 0]);
});

describe('an import of papers', () => {
  it('makes listed papers with their highlights, and the same file again changes nothing', async () => {
    const library = libraryOf();
    const papers = await onePaper();
    expect(await importPapers(library, uuid(), 'Sea lanes', papers)).toMatchObject({
      papers: 1,
      highlights: 1,
    });
    const known = await allPublications(library);
    expect(known).toMatchObject([
      {
        publication: { coverage: 'listed', title: publication().title },
        highlights: [{ note: 'Ask *why*.' }],
      },
    ]);
    expect(await importPapers(library, uuid(), 'Sea lanes', papers)).toMatchObject({
      papers: 0,
      highlights: 0,
    });
    expect(await previewPapers(library, papers)).toEqual({
      papers: 1,
      known: 1,
      highlights: 1,
      knownHighlights: 1,
    });
    expect(await allPublications(library)).toEqual(known);
  });

  it('is one act, which undo takes back', async () => {
    const library = libraryOf();
    await importPapers(library, uuid(), 'Sea lanes', await onePaper());
    expect(await undoLast(library, uuid())).toEqual({ call: 'importPapers', isConflict: false });
    expect(await allPublications(library)).toEqual([]);
  });
});

describe('a bibliography of others', () => {
  it('keeps the angle brackets that it holds, and loses the markup of TeX', async () => {
    const fields = String.raw`title = {A <i>b</i> \emph{c}: \textless{}d\textgreater, $e < f$}, keywords = {<g>}`;
    const { papers } = await readBack(`@book{k, ${fields}, url = {https://example.org/quays}}`);
    expect(papers).toMatchObject([{ title: 'A <i>b</i> c: <d>, e<f', categories: ['<g>'] }]);
  });

  it('says the line in which it is bad, also behind such brackets', async () => {
    const text = '@misc{a, title = {A <b>}}\n\n@misc{c, title = {<d>\n';
    await expect(readBack(text)).rejects.toMatchObject({ fault: 'syntax', place: { line: 3 } });
  });
});

describe('annotations of others', () => {
  it('of Hypothesis give their quotes, and one paper for all of one page', async () => {
    const file = await readBack(
      JSON.stringify({ total: 2, rows: [row('a', 'paper'), row('b', 'boats'), { uri: 'x', target: [] }] }),
    );
    expect(file).toMatchObject({
      kind: 'hypothesis',
      leftOut: ['rows[3]'],
      papers: [
        {
          title: 'On Quays',
          identity: { key: 'rsis-publication/on-quays' },
          highlights: [
            {
              note: 'Ask',
              tags: ['sea'],
              createdAt: '2024-02-03T08:00:00.000Z',
              anchor: { quote: { exact: 'paper' }, position: { start: 5 } },
            },
            { anchor: { quote: { exact: 'boats' } } },
          ],
        },
      ],
    });
  });

  it('without a title are known by their address, and have the same ids each time', async () => {
    const text = JSON.stringify([
      {
        type: 'Annotation',
        bodyValue: 'Ask',
        target: {
          source: 'https://example.org/quays?utm_source=x',
          selector: { type: 'TextQuoteSelector', exact: 'boats' },
        },
      },
    ]);
    const [first, second] = [await readBack(text), await readBack(text)];
    expect(first).toEqual(second);
    expect(first.papers).toMatchObject([
      {
        title: 'example.org/quays',
        identity: { key: 'https://example.org/quays' },
        highlights: [{ note: 'Ask', colour: 'yellow' }],
      },
    ]);
  });
});
