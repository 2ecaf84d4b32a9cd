import { expect, it } from 'vitest';
import type { FormatId } from '@/utils/export/format-ids';
import { formatOf } from '@/utils/export/formats';
import type { ReadingListExport, ReadingListItem } from '@/utils/export/reading-list';
import { citedRecord } from '@/utils/export/tex-entry';
import { publication, readingList, version } from '../sample';
import { bytesOf } from '../written';
import { HOSTILE_PAPERS, PAPERS } from './lists';
import { describeWith, PROGRAM_MS, runProgram, scratchFolder } from './tools';

const { put } = scratchFolder();

type Record = { [field: string]: unknown };

async function read(id: FormatId, list: ReadingListExport, from: string, to: string): Promise<unknown> {
  const format = formatOf(id);
  const file = put(`list.${format.extension}`, await bytesOf(format, list));
  const { code, stdout, stderr } = runProgram('pandoc', ['-f', from, '-t', to, file]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** What a document holds besides words: addresses, and code that a format takes over as it is. */
function inDocument(node: unknown, found = { links: [] as string[], raw: [] as string[], text: '' }) {
  if (Array.isArray(node)) for (const one of node) inDocument(one, found);
  else if (typeof node === 'object' && node !== null) {
    const { t, c } = node as { t?: string; c?: never };
    if (t === 'Link' || t === 'Image') found.links.push(`${t} ${String(c?.[2]?.[0])}`);
    else if (t === 'RawInline' || t === 'RawBlock') found.raw.push(String(c?.[1]));
    else if (t === 'Str' || t === 'Code') found.text += String(t === 'Str' ? c : c?.[1]);
    else if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') found.text += ' ';
    else if (t === 'Para' || t === 'Plain' || t === 'Header') found.text += '\n';
    for (const one of Object.values(node)) inDocument(one, found);
  }
  return found;
}

/** Of pandoc's own making: what it has no field for, or reads in its own words. */
const FIELDS: readonly string[] = [
  'type',
  'title',
  'author',
  'issued',
  'accessed',
  'genre',
  'number',
  'collection-title',
  'container-title',
  'publisher',
  'publisher-place',
  'URL',
  'abstract',
];

/**
 * What the formats can't say, or what pandoc reads otherwise, and why:
 * BibTeX and BibLaTeX have no type for speeches and excerpts, the place of a webpage's publisher is its site, a report of
 * BibLaTeX has no series (it stands in the note), an article of it no publisher; the number of a series is its own field.
 */
const TOLD_OTHERWISE: { [id: string]: { [type: string]: readonly string[] } } = {
  bibtex: {
    speech: ['type', 'genre', 'publisher'],
    article: ['type'],
    webpage: ['type', 'container-title', 'genre', 'publisher'],
  },
  biblatex: {
    report: ['collection-title'],
    speech: ['type'],
    article: ['type'],
    webpage: ['type', 'container-title', 'publisher'],
    'article-journal': ['publisher', 'publisher-place'],
  },
  'csl-json': {},
};

const flat = (value: unknown) =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? null)).replace(/\s+/g, ' ').trim();

describeWith('pandoc', 'pandoc', () => {
  it.each([
    ['bibtex', 'bibtex'],
    ['biblatex', 'biblatex'],
    ['csl-json', 'csljson'],
  ] as const)(
    'reads %s and gives back the same fields',
    async (id, from) => {
      const records = (await read(id, PAPERS, from, 'csljson')) as Record[];
      const wanted = PAPERS.items.map(citedRecord);
      expect(records).toHaveLength(wanted.length);
      const differences = wanted.flatMap((record, i) =>
        FIELDS.filter((field) => !TOLD_OTHERWISE[id]?.[record.type]?.includes(field)).flatMap((field) => {
          const [want, got] = [flat(record[field as keyof typeof record]), flat(records[i]?.[field])];
          return want === got ? [] : [`${record.id} ${field}: ${want} / ${got}`];
        }),
      );
      expect(differences).toEqual([]);
    },
    PROGRAM_MS,
  );

  it.each([
    ['markdown', 'markdown'],
    ['markdown', 'gfm'],
    ['html', 'html'],
    ['epub', 'epub'],
    ['bibliography-markdown', 'markdown'],
    ['bibliography-html', 'html'],
    ['bibliography-rtf', 'rtf'],
  ] as const)(
    'reads %s as %s: every title, quote and note is there, and nothing of them is more than words',
    async (id, from) => {
      const { text } = inDocument(await read(id, PAPERS, from, 'json'));
      const scripts = from === 'rtf' ? 'العربية עברית' : '漢字 தமிழ் العربية עברית 🙂 é';
      for (const word of [
        'Boats and Bombs',
        scripts,
        'quiet until they are not',
        'of the harbour',
        'law of the sea',
      ])
        expect(text).toContain(word);
      const { links, raw } = inDocument(await read(id, HOSTILE_PAPERS, from, 'json'));
      expect(links.filter((link) => !/^Link https?:\/\//.test(link) && !OF_GFM.test(link))).toEqual([]);
      expect(raw.filter((one) => !OWN_TAGS.test(one))).toEqual([]);
    },
    PROGRAM_MS,
  );
});

/** The facts of a paper that stand in a document as words, by their labels; what is not known has none. */
function labelled({ publication: paper }: ReadingListItem): Record {
  const authors = paper.authors.map(({ name }) => name).join(', ');
  const rows: [label: string, value: string | null | undefined][] = [
    ['Authors', authors === '' ? null : authors],
    ['Publisher', paper.publisher],
    ['Published', paper.published],
    ['Series', paper.series],
    ['Code', paper.code],
    ['Categories', paper.categories.join(' / ')],
    ['Status', paper.status],
    ['Tags', paper.tags?.join(', ')],
    ['Page', paper.url],
    ['PDF', paper.pdf],
  ];
  return Object.fromEntries(rows.filter(([, value]) => value));
}

/** The same as a plain text of pandoc's has them: behind their labels in a list of Markdown, under them elsewhere. */
const LABELLED =
  /^(?:- {3})?(Authors|Publisher|Published|Series|Code|Categories|Status|Tags|Page|PDF)(?:: |\n {4})(.+)$/gm;

describeWith('pandoc', 'pandoc', () => {
  it.each(['markdown', 'html', 'epub'] as const)(
    'reads %s and gives back the same fields of every paper, in its order',
    async (id) => {
      const format = formatOf(id);
      const file = put(`fields.${format.extension}`, await bytesOf(format, PAPERS));
      const { stdout } = runProgram('pandoc', ['-f', id, '-t', 'plain', '--wrap=none', file]);
      const text = stdout.replaceAll('\u00a0', ' ');
      const starts: number[] = [];
      for (const { publication: paper } of PAPERS.items) {
        const title = `${paper.title}\n`;
        const start = text.indexOf(title, starts.at(-1) ?? 0);
        expect([title, start > (starts.at(-1) ?? -1)]).toEqual([title, true]);
        starts.push(start + title.length);
      }
      for (const [i, item] of PAPERS.items.entries()) {
        const section = text.slice(starts[i], starts[i + 1]);
        const facts = Object.fromEntries([...section.matchAll(LABELLED)].map(([, ...row]) => row));
        expect(facts).toEqual(labelled(item));
        const words = [
          ...(item.publication.lead?.text.split('\n') ?? []),
          'quiet until they are not',
          'Quoted on 2024-02-03, edited since · Paragraph 3 · The Strait · yellow · Tags: unclos, law of the sea',
          id === 'markdown' ? 'Compare 1982' : 'Compare *1982*',
          'two 🙂',
          'of the harbour — “quoted”',
          'Quoted on 2024-02-20, since removed · purple',
          'Attached again on 2024-02-20; before that: “Two lines”',
        ];
        expect(words.filter((one) => !section.includes(one))).toEqual([]);
      }
    },
    PROGRAM_MS,
  );
});

/** What begins a list, a rule, a heading or a field in one of the dialects, or is set in another way. */
const STARTS = [
  '1. In the first place, they wait.',
  '12) A twelfth reason.',
  '(a) One of two. (b) The other.',
  'iv. A Roman number.',
  'i. e. nothing.',
  '--- so they said.',
  '- 5 degrees, and -- or --- or ... more',
  '+ 3 %',
  '* a footnote',
  '# 1 of the list',
  ': a definition',
  'Harbour:: quiet :smile: x',
  '| a | b |',
  '~ x ~y~ ^2^ $3$ @key [@key]',
  'see https://x.example/a and www.x.example',
  '{{x}} <% x %> `= this.x` ![[embed]] %%hidden%%',
  '漢字。 தமிழ் العربية 🙂',
];

/** The words of each paragraph, with straight quotation marks. */
function paragraphsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(paragraphsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Para' || t === 'Plain') return [wordsIn(c)];
  return Object.values(node).flatMap(paragraphsIn);
}

function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str') return String(c).replaceAll('’', "'").replaceAll('\u00A0', ' ');
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  if (t === 'Quoted') {
    const [kind, words] = c as [{ t: string }, unknown];
    const mark = kind.t === 'SingleQuote' ? "'" : '"';
    return `${mark}${wordsIn(words)}${mark}`;
  }
  return `<${t}>`;
}

describeWith('pandoc', 'pandoc', () => {
  it.each(['markdown', 'gfm', 'commonmark_x'])(
    'reads as %s the paragraphs of a kept text word for word',
    async (from) => {
      const paragraphs = STARTS.map((text, i) => ({ n: i + 1, kind: 'text' as const, text }));
      const list = readingList([
        {
          publication: publication({ lead: null }),
          highlights: [],
          versions: [version('a', { lead: null, paragraphs })],
        },
      ]);
      const document = await read('markdown', { ...list, withTexts: true }, from, 'json');
      const shown = paragraphsIn(document);
      expect(STARTS.filter((text) => !shown.includes(text))).toEqual([]);
    },
    PROGRAM_MS,
  );
});

/** Tags of our own that pandoc hands over as they are. */
const OWN_TAGS = /^<\/?(?:article|figure(?: class="highlight")?|figcaption(?: dir="auto")?)>$/;
/** GitHub links an address of a mail by itself, wherever it stands in a note. */
const OF_GFM = /^Link mailto:a@evil\.example$/;
