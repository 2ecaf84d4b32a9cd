import { beforeAll, describe, expect, it } from 'vitest';
import { publication } from '@/tests/export/sample';
import type { Citer } from '@/utils/citation/citer';
import { loadCiter } from '@/utils/citation/engine';
import { citedBehind, citedPaper, citedQuote, type QuotedPassage } from '@/utils/citation/quote';
import { toCslRecord } from '@/utils/citation/record';
import { citeWarnings } from '@/utils/citation/warnings';

const item = toCslRecord(publication(), '2024-05-06');
const LINK = 'https://www.rsis.edu.sg/a/#:~:text=Quiet';
const passage: QuotedPassage = { exact: 'Quiet harbours', paragraph: 7, heading: 'At sea', link: LINK };
let apa: Citer;
let notes: Citer;
let vancouver: Citer;

beforeAll(async () => {
  apa = await loadCiter('apa');
  notes = await loadCiter('chicago-fullnote-bibliography');
  vancouver = await loadCiter('vancouver');
}, 60_000);

const plainOf = (citer: Citer, form: 'in-text' | 'footnote', more: Partial<QuotedPassage> = {}) =>
  citedQuote(citer, item, { ...passage, ...more }, form).text.split('\n');

describe('citedQuote', () => {
  it('cites in the text with the paragraph, and leads to the passage', () => {
    const { text, html } = citedQuote(apa, item, passage, 'in-text');
    expect(text).toBe(`“Quiet harbours” (Tan-Okafor & Muhammad Faris Bin Salleh, 2024, para. 7)\n${LINK}`);
    expect(html).toBe(
      '<p>“Quiet harbours” (Tan-Okafor &amp; Muhammad Faris Bin Salleh, 2024, para. 7)</p>' +
        `<p><a href="${LINK}">www.rsis.edu.sg</a></p>`,
    );
  });

  it('names the heading where no paragraph has a number', () => {
    expect(plainOf(apa, 'in-text', { paragraph: null })[0]).toContain('2024, Section “At sea”)');
    const long = 'One two three four five six seven eight nine';
    expect(plainOf(apa, 'in-text', { paragraph: null, heading: long })[0]).toContain('seven eight …”');
    expect(plainOf(apa, 'in-text', { paragraph: null, heading: null })[0]).toMatch(/Salleh, 2024\)$/);
  });

  it('gives the whole note of a note style in a footnote', () => {
    const [quote, note, link] = plainOf(notes, 'footnote');
    expect(quote).toBe('“Quiet harbours”¹');
    expect(note).toMatch(
      /^¹ Mira Tan-Okafor and Muhammad Faris Bin Salleh, “Quiet Harbours: .*, para\. 7, https/,
    );
    expect(link).toBe(LINK);
  });

  it('gives the entry of the bibliography with the place in a footnote of any other style', () => {
    expect(plainOf(apa, 'footnote')[1]).toMatch(
      /^¹ Tan-Okafor, M\., & Muhammad .*quiet-harbours\/ \(para\. 7\)$/,
    );
    expect(plainOf(vancouver, 'footnote')[1]).toMatch(/^¹ Tan-Okafor M, Muhammad .* \(para\. 7\)$/);
  });

  it('puts a note in brackets where it stands in the text', () => {
    expect(plainOf(notes, 'in-text')[0]).toMatch(/^“Quiet harbours” \(Mira Tan-Okafor .*[^.]\)$/);
  });

  it('names the source of a number, and the place that the style leaves out', () => {
    const [quote, entry] = plainOf(vancouver, 'in-text');
    expect(quote).toBe('“Quiet harbours” (1) (para. 7)');
    expect(entry).toMatch(/^1\. Tan-Okafor M/);
  });

  it('makes a block of several paragraphs', () => {
    const { text, html } = citedQuote(apa, item, { ...passage, exact: 'One.\n\nTwo <b>&' }, 'in-text');
    expect(text).toMatch(/^“One\.\nTwo <b>&” \(Tan/);
    expect(html).toMatch(/^<blockquote cite="[^"]+"><p>One\.<\/p><p>Two &lt;b&gt;&amp; \(Tan-Okafor/);
  });

  it('makes no link of an address that is none of the web', () => {
    const { html } = citedQuote(apa, item, { ...passage, link: 'javascript:alert(1)' }, 'in-text');
    expect(html).not.toContain('javascript');
  });
});

describe('citedBehind', () => {
  const at = { paragraph: 7, heading: 'At sea' };

  it('names source and paragraph as the style does in the text', () => {
    expect(citedBehind(apa, item, at).text).toBe('(Tan-Okafor & Muhammad Faris Bin Salleh, 2024, para. 7)');
    expect(citedBehind(apa, item, { paragraph: null, heading: null }).text).toMatch(/Salleh, 2024\)$/);
  });

  it('is the note of a note style in brackets', () => {
    const { text, html } = citedBehind(notes, item, at);
    expect(text).toMatch(
      /^\(Mira Tan-Okafor and Muhammad Faris Bin Salleh, “Quiet Harbours: .*para\. 7.*[^.]\)$/,
    );
    expect(html).toMatch(/^\(.*[^.]\)$/);
  });

  it('is the entry, without its number, of a numbered style', () => {
    const { text } = citedBehind(vancouver, item, at);
    expect(text).toMatch(/^\(Tan-Okafor M, .*Quiet Harbours.* \(para\. 7\)\)$/);
    expect(text).not.toMatch(/\(1\)/);
  });
});

describe('citedPaper', () => {
  it('is the entry without the number that it would have in a list', () => {
    expect(citedPaper(vancouver, item).text).toMatch(/^Tan-Okafor M, /);
    expect(citedPaper(vancouver, item).html).toMatch(/^<p>Tan-Okafor M, /);
  });
});

describe('citeWarnings', () => {
  it.each([
    ['full', 'exact', []],
    ['full', null, []],
    ['excerpt', 'exact', ['excerpt']],
    ['full', 'changed', ['changed']],
    ['excerpt', 'lost', ['excerpt', 'lost']],
    ['abstract', 'removed', ['removed']],
    ['listed', 'uncertain', ['uncertain']],
  ] as const)('tells of %s and %s: %j', (coverage, state, expected) => {
    expect(citeWarnings({ coverage }, state)).toEqual(expected);
  });
});
