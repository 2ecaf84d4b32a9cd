// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { linkAlone, quoteAlone, quoteWithLink } from '@/utils/page/quote-copy';

const PAGE = 'https://www.rsis.edu.sg/rsis-publication/rsis/a-sample/';
const quote = {
  type: 'TextQuoteSelector',
  exact: 'Trade & "law" <b>grow</b>\nat sea.',
  prefix: '',
  suffix: '',
} as const;

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

describe('a copied quote', () => {
  it('stands as text and as a quotation, sign by sign', () => {
    const { plain, html } = quoteAlone(quote);
    expect(plain).toBe(quote.exact);
    const paragraphs = parsed(html).querySelectorAll('blockquote > p');
    expect([...paragraphs].map(({ textContent }) => textContent)).toEqual(quote.exact.split('\n'));
  });

  it('carries the link to its place', () => {
    const { plain, html } = quoteWithLink(quote, PAGE);
    const link = plain.split('\n').at(-1);
    expect(link).toMatch(/^https:\/\/www\.rsis\.edu\.sg\/.*#:~:text=Trade%20%26/);
    expect(plain).toContain(`“${quote.exact}”`);
    expect(parsed(html).querySelector('a')?.getAttribute('href')).toBe(link);
    expect(parsed(html).querySelector('blockquote')?.getAttribute('cite')).toBe(link);
    expect(parsed(html).querySelector('b')).toBeNull();
  });

  it('is named by its words where the link is copied alone', () => {
    const { plain, html } = linkAlone(quote, PAGE);
    expect(parsed(html).querySelector('a')?.getAttribute('href')).toBe(plain);
    expect(parsed(html).textContent).toBe(quote.exact);
  });
});
