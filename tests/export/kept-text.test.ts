import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownWriter } from '@/utils/export/markdown';
import { writeWhole } from '@/utils/export/reading-list';
import { oneLine } from '@/utils/export/text';
import { HOSTILE } from './hostile.cases';
import { highlight, publication, readingList, version } from './sample';

/** A reader that takes everything: HTML, bare addresses, tables. */
const lenient = new MarkdownIt({ html: true, linkify: true });

/** What begins something where a line begins. */
const STARTS = [
  '---',
  '***',
  '1. x',
  '12) x',
  '(a) x',
  'iv. x',
  '- x',
  '+ x',
  '> x',
  '# x',
  '==x',
  ': x',
  '    x',
];

const paragraph = fc
  .tuple(fc.constantFrom('', ...STARTS, ...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 20 }))
  .map((parts) => parts.join(' '));
const kind = fc.constantFrom('text' as const, 'heading' as const, 'list' as const, 'quote' as const);
/** From where to where a mark reaches, as shares of the text. */
const span = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

/** The blocks under the heading of the text, as a reader shows them that knows no marks. */
function shownParagraphs(markdown: string): string[] {
  const [, rest = ''] = markdown.split('\n### Text\n');
  const [text = ''] = rest.split('\n### Highlights\n');
  return lenient
    .parse(text, {})
    .filter(
      ({ type }) => !/^(?:paragraph|heading|list_item|bullet_list|blockquote)_(?:open|close)$/.test(type),
    )
    .map(({ type, children }) =>
      type === 'inline'
        ? (children ?? [])
            .map((child) => (/^text(?:_special)?$/.test(child.type) ? child.content : `<${child.type}>`))
            .join('')
        : `<${type}>`,
    );
}

describe('a kept text in Markdown', () => {
  it('is shown word for word, whatever begins its paragraphs and however marks overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kind, paragraph), { minLength: 1, maxLength: 5 }),
        fc.array(span, { maxLength: 4 }),
        (paragraphs, spans) => {
          const kept = paragraphs.map(([of, text], i) => ({ n: i + 1, kind: of, text }));
          const whole = kept.map(({ text }) => text).join('\n');
          const marks = spans.map(([a, b], i) => {
            const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.floor(at * whole.length));
            return highlight({ id: String(i), exact: whole.slice(start, end), start: start ?? 0 });
          });
          const item = {
            publication: publication({ lead: null }),
            highlights: marks,
            versions: [version('a', { lead: null, paragraphs: kept })],
          };
          const markdown = writeWhole(markdownWriter, { ...readingList([item]), withTexts: true });
          const wanted = kept.map(({ text }) => oneLine(text)).filter((text) => text !== '');
          // Such a reader shows the signs of marks, too.
          const told = (text: string) => (marks.length === 0 ? text : text.replaceAll('=', ''));
          expect(shownParagraphs(markdown).map(told)).toEqual(wanted.map(told));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('keeps a blank out of a mark though what no file holds stands behind it', () => {
    const text = 'quiet \uFFFE until';
    const item = {
      publication: publication({ lead: null }),
      highlights: [highlight({ exact: text.slice(0, 7), start: 0 })],
      versions: [version('a', { lead: null, paragraphs: [{ n: 1, kind: 'text', text }] })],
    };
    const markdown = writeWhole(markdownWriter, { ...readingList([item]), withTexts: true });
    expect(markdown).toContain('\n==quiet== until\n');
  });

  it.each([
    ['two that overlap are one mark', ['quiet until', 'until they'], '==quiet until they== are not'],
    ['blanks at an end stand outside', ['until '], 'quiet ==until== they are not'],
    ['neighbours keep the blank between them', ['quiet', ' until'], '==quiet until== they are not'],
    ['two that are apart are two', ['quiet', 'not'], '==quiet== until they are ==not=='],
  ])('marks what is highlighted: %s', (_case, exacts, line) => {
    const text = 'quiet until they are not';
    const marks = exacts.map((exact, i) => highlight({ id: String(i), exact, start: text.indexOf(exact) }));
    const paragraphs = [{ n: 1, kind: 'text' as const, text }];
    const item = {
      publication: publication({ lead: null }),
      highlights: marks,
      versions: [version('a', { lead: null, paragraphs })],
    };
    const markdown = writeWhole(markdownWriter, { ...readingList([item]), withTexts: true });
    expect(markdown).toContain(`\n${line}\n`);
  });
});
