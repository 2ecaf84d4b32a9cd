import { type Node, Parser } from 'commonmark';
import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { markdownWriter } from '@/utils/export/markdown';
import { escapeLine, frontMatterText } from '@/utils/export/markdown-text';
import { writeWhole } from '@/utils/export/reading-list';
import { oneLine, webAddress } from '@/utils/export/text';
import { reattached } from '@/utils/highlight/repair';
import { passageAddress } from '@/utils/highlight/text-fragment';
import { HOSTILE } from './hostile.cases';
import { highlight, publication, readingList } from './sample';

const strict = new Parser();
/** A reader that takes everything: HTML, bare addresses, tables. */
const lenient = new MarkdownIt({ html: true, linkify: true });

/** Any text, ordinary or hostile, whole or in pieces. */
const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('<>[]()!*_`~#-+=|\\&:"\'.1a \n\t{}$%^@/')),
    maxLength: 30,
  }),
);

function nodes(markdown: string): Node[] {
  const walker = strict.parse(markdown).walker();
  const found: Node[] = [];
  for (let event = walker.next(); event; event = walker.next()) if (event.entering) found.push(event.node);
  return found;
}

function body(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
}

function links(markdown: string): string[] {
  return nodes(markdown)
    .filter(({ type }) => type === 'link')
    .map(({ destination }) => destination ?? '');
}

function textOf(node: Node): string {
  const walker = node.walker();
  let text = '';
  for (let event = walker.next(); event; event = walker.next()) {
    if (event.entering && event.node.literal) text += event.node.literal;
  }
  return text;
}

/** What a lenient reader would run or load: tokens of HTML, images and links, wherever they stand. */
function active(markdown: string): string[] {
  return lenient
    .parse(markdown, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter(({ type }) => ['html_block', 'html_inline', 'image', 'link_open'].includes(type))
    .map((token) => `${token.type} ${token.attrGet('href') ?? token.content}`);
}

const plain = publication({ title: 'T', authors: [], categories: [], lead: null, tags: [], pdf: null });
const own = `link_open ${plain.url}`;
/** The link to the passage, whatever the quote is. */
const PASSAGE = /^link_open https:\/\/www\.rsis\.edu\.sg\/[\w/-]+#:~:text=[^\s<>"]*$/;

describe('escapeLine', () => {
  it('shows exactly the text, as one paragraph without any markup', () => {
    fc.assert(
      fc.property(words, (text) => {
        const document = strict.parse(escapeLine(text));
        expect(textOf(document)).toBe(oneLine(text));
        expect(
          nodes(escapeLine(text)).every(({ type }) => ['document', 'paragraph', 'text'].includes(type)),
        ).toBe(true);
        expect(active(escapeLine(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(HOSTILE)('makes no markup of %j', (text) => {
    expect(textOf(strict.parse(escapeLine(text)))).toBe(oneLine(text));
    expect(active(escapeLine(text))).toEqual([]);
  });
});

describe('writeMarkdown', () => {
  it('puts title, quote and tags into the text and nothing else', () => {
    fc.assert(
      fc.property(words, words, words, (title, quote, tag) => {
        const mark = highlight({ exact: quote, heading: tag, tags: [tag] });
        const markdown = writeWhole(
          markdownWriter,
          readingList([{ publication: { ...plain, title, tags: [tag] }, highlights: [mark] }], title),
        );
        const all = nodes(body(markdown));
        expect(active(body(markdown))).toEqual([own, expect.stringMatching(PASSAGE)]);
        const headings = all.filter(({ type }) => type === 'heading').map(textOf);
        expect(headings).toEqual([
          oneLine(title) || 'Reading list',
          `1. ${oneLine(title) || 'Untitled publication'}`,
          'Highlights',
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every paragraph of a quote', () => {
    const exact = 'One ends.\nTwo *begins*.';
    const markdown = writeWhole(
      markdownWriter,
      readingList([{ publication: plain, highlights: [highlight({ exact })] }]),
    );
    const quote = nodes(body(markdown)).find(({ type }) => type === 'block_quote');
    expect(quote && textOf(quote)).toBe('One ends.Two *begins*.');
  });

  it('leads to the passage, by a link that bears the id of the highlight', () => {
    const one = highlight();
    const markdown = writeWhole(markdownWriter, readingList([{ publication: plain, highlights: [one] }]));
    const link = nodes(body(markdown)).findLast(({ type }) => type === 'link');
    expect(link?.destination).toBe(passageAddress(plain.url, one.anchor.quote));
    expect(link?.title).toBe(`highlight ${one.id}`);
  });

  it('says of a quote that it was removed since, and what a highlight stood on before', () => {
    const removed = highlight({ removedAt: '2024-03-01T08:00:00.000Z' });
    const place = { anchor: highlight({ exact: 'loud' }).anchor, paragraph: 4, heading: null };
    const made = highlight({ exact: 'quiet <b>*until*' });
    const attached = { ...made, ...reattached(made, place, 'b'.repeat(64), '2024-04-02T08:00:00.000Z') };
    const written = writeWhole(
      markdownWriter,
      readingList([{ publication: publication(), highlights: [removed, attached] }]),
    );
    expect(written).toContain('Quoted on 2024-02-03, since removed · Paragraph 3');
    expect(written).toContain('- Attached again on 2024-04-02; before that: “quiet \\<b\\>\\*until\\*”');
    expect(written.match(/since removed/g)).toHaveLength(1);
  });

  it.each([
    ['changed', 'Quoted on 2024-02-03, edited since'],
    ['uncertain', 'Quoted on 2024-02-03, perhaps edited since'],
    ['lost', 'Quoted on 2024-02-03, not found in the paper as it is now'],
  ] as const)('says of a quote that is %s what is known of it', (state, said) => {
    const one = highlight();
    const items = [{ publication: publication(), highlights: [one], states: { [one.id]: state } }];
    expect(writeWhole(markdownWriter, readingList(items))).toContain(`${said} · Paragraph 3`);
  });

  it('lets no note run, load, define or leave its place', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const marks = [
          highlight({ id: 'a', start: 1, note: first }),
          highlight({ id: 'b', start: 9, exact: 'the [ref] after [a]', note: second }),
        ];
        const markdown = body(
          writeWhole(markdownWriter, readingList([{ publication: plain, highlights: marks }])),
        );
        const risky = active(markdown).filter((token) => !/^link_open (?:https?:|mailto:|\/\/)/.test(token));
        expect(risky).toEqual([]);
        // Whatever the notes open, both quotes and the headings stand at the top level.
        const top = nodes(markdown).filter(({ parent }) => parent?.type === 'document');
        expect(top.filter(({ type }) => type === 'heading').map(textOf)).toEqual([
          'Sea law',
          '1. T',
          'Highlights',
        ]);
        expect(top.filter(({ type }) => type === 'block_quote').map(textOf)).toEqual([
          'quiet until they are not',
          'the [ref] after [a]',
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets no note define a link for the others', () => {
    const notes = [
      '[ref]: https://x.example/',
      '> [ref]: <https://x.example/>',
      'see [ref], [ref][] and [it][ref]',
    ];
    const marks = notes.map((note, i) => highlight({ id: String(i), start: i, note }));
    const markdown = body(
      writeWhole(markdownWriter, readingList([{ publication: plain, highlights: marks }])),
    );
    expect(links(markdown).filter((url) => !url.startsWith('https://www.rsis.edu.sg/'))).toEqual([
      'https://x.example/',
    ]);
    expect(markdown).toContain('see [ref]');
  });

  it.each([
    ['emphasis', 'a **strong** case', 'strong'],
    ['lists', '- one\n- two', 'item'],
    ['headings', '## Mine', 'heading'],
    ['code', '```\nx < y\n```', 'code_block'],
    ['web links', '[UNCLOS](https://www.un.org/)', 'link'],
    ['web addresses', '<https://www.un.org/>', 'link'],
  ])('keeps the Markdown of a note: %s', (_case, note, type) => {
    const count = (of: string) =>
      nodes(
        body(
          writeWhole(
            markdownWriter,
            readingList([{ publication: plain, highlights: [highlight({ note: of })] }]),
          ),
        ),
      ).filter((node) => node.type === type).length;
    expect(count(note)).toBeGreaterThan(count('plain'));
  });

  it('writes front matter that YAML gives back', () => {
    fc.assert(
      fc.property(words, words, words, (name, description, tag) => {
        const list = {
          list: { name, description },
          items: [{ publication: { ...plain, tags: [tag] }, highlights: [] }],
        };
        const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(writeWhole(markdownWriter, list)) ?? [];
        const front: unknown = parseYaml(yaml, { version: '1.2', schema: 'core' });
        expect(front).toMatchObject({
          // But for look-alikes of what pandoc would take for code.
          title: frontMatterText(name) || 'Reading list',
          description: frontMatterText(description),
          publications: 1,
          highlights: 0,
        });
        const { tags } = front as { tags: string[] };
        for (const given of tags) expect(given).toMatch(/^(?!\d+$)[\p{L}\p{M}\p{N}_/-]+$/u);
      }),
      { numRuns: 200 },
    );
  });
});

describe('webAddress', () => {
  it.each([
    ['https://www.rsis.edu.sg/a/?b=1&c=%41#d', 'https://www.rsis.edu.sg/a/?b=1&c=%41#d'],
    ['http://x.example/a b<c>"d"{e}\\f', 'http://x.example/ab%3Cc%3E%22d%22%7Be%7D%5Cf'],
    ['https://x.example/100%/é', 'https://x.example/100%25/%C3%A9'],
    ['javascript:alert(1)', null],
    ['JAVASCRIPT://x.example/%0aalert(1)', null],
    ['data:text/html,x', null],
    ['//x.example', null],
    ['https://', null],
    ['', null],
  ])('makes %j safe', (url, address) => {
    expect(webAddress(url)).toBe(address);
  });

  it('gives an autolink that leads where it says', () => {
    fc.assert(
      fc.property(words, (path) => {
        const address = webAddress(`https://x.example/${path}`);
        expect(links(`<${address}>`)).toHaveLength(1);
        expect(active(`<${address}>`)).toHaveLength(1);
      }),
    );
  });
});
