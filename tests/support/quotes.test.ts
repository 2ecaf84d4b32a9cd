import { describe, expect, it } from 'vitest';
import { quotesOf } from '@/tests/browser/tour/quotes';
import type { Paragraph, ParagraphKind } from '@/utils/article/article';

type Part = string | [ParagraphKind, string];

function article(parts: readonly Part[], lead: string | null = null) {
  const paragraphs = parts.map((part, i): Paragraph => {
    const [kind, text] = typeof part === 'string' ? (['text', part] as const) : part;
    return { n: i + 1, kind, text };
  });
  return { paragraphs, lead: lead === null ? null : { label: null, text: lead } };
}

/** `count` words, each of its own. */
const words = (count: number, stem = 'word') =>
  Array.from({ length: count }, (_, i) => `${stem}${i}`).join(' ');

const FEWER: { name: string; parts: readonly Part[]; count: number }[] = [
  { name: 'a text without a word', parts: [], count: 0 },
  { name: 'a text of headings alone', parts: [['heading', words(60)]], count: 0 },
  { name: 'a text of five words', parts: [words(5)], count: 1 },
  { name: 'a text of ten words', parts: [words(10)], count: 2 },
  { name: 'the same sentence again and again', parts: [words(40), words(40)], count: 0 },
  { name: 'prose without blanks', parts: ['海峡必须保持开放。各国应当共享雷达数据。'], count: 0 },
];

describe('the quotes of a tour', () => {
  it('are three of fourteen words each where the text has them, far apart', () => {
    const { quotes, lacking } = quotesOf(article([words(90, 'a'), words(90, 'b'), words(90, 'c')]), 3);
    expect(quotes.map((quote) => [quote.split(' ').length, quote.charAt(0)])).toEqual([
      [14, 'a'],
      [14, 'b'],
      [14, 'c'],
    ]);
    expect(lacking).toBeNull();
  });

  it('are shorter where the text is short', () => {
    const { quotes, lacking } = quotesOf(article([words(30)]), 3);
    expect(quotes.map((quote) => quote.split(' ').length)).toEqual([8, 8, 8]);
    expect(lacking).toBeNull();
  });

  it.each(FEWER)('are $count of three in $name, and the reason is told', ({ parts, count }) => {
    const { quotes, lacking } = quotesOf(article(parts), 3);
    expect(quotes).toHaveLength(count);
    expect(lacking).toMatch(/words of prose/u);
  });

  it('never stand in the lead too', () => {
    expect(quotesOf(article([words(18)], words(18)), 1).quotes).toEqual([]);
  });

  it('begin and end with a word', () => {
    expect(quotesOf(article(['One “two three” four, (five).']), 1).quotes).toEqual([
      'two three” four, (five',
    ]);
  });
});
