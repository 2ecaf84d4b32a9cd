import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { publication } from '@/tests/export/sample';
import type { Citer } from '@/utils/citation/citer';
import type { CslItem } from '@/utils/citation/csl';
import { loadCiter } from '@/utils/citation/engine';
import { BUNDLED } from '@/utils/citation/forms';
import { toCslRecord } from '@/utils/citation/record';

const item = toCslRecord(publication(), '2024-05-06');
const citers = new Map<string, Citer>();
const inStyle = (id: string): Citer => {
  const citer = citers.get(id);
  if (!citer) throw new Error(`no style ${id}`);
  return citer;
};

beforeAll(async () => {
  for (const id of BUNDLED) citers.set(id, await loadCiter(id));
}, 60_000);

const by = (family: string, id: string): CslItem => ({ ...item, id, author: [{ family, given: 'A.' }] });

describe('loadCiter', () => {
  it.each([
    ['apa', 'author-date', '(Tan-Okafor & Muhammad Faris Bin Salleh, 2024, para. 7)'],
    ['chicago-author-date', 'author-date', '(Tan-Okafor and Muhammad Faris Bin Salleh 2024, para. 7)'],
    ['modern-language-association', 'author-date', '(Tan-Okafor and Muhammad Faris Bin Salleh, para. 7)'],
    ['harvard-cite-them-right', 'author-date', '(Tan-Okafor and Muhammad Faris Bin Salleh, 2024, para. 7)'],
    ['ieee', 'numeric', '[1, Para. 7]'],
    ['vancouver', 'numeric', '(1)'],
  ])('cites a paragraph in the text as %s does', (id, form, text) => {
    const citer = inStyle(id);
    expect(citer.form).toBe(form);
    expect(citer.cite(item, { label: 'paragraph', value: '7' }).text).toBe(text);
  });

  it.each(['chicago-fullnote-bibliography', 'oscola'])('cites in a full note as %s does', (id) => {
    const citer = inStyle(id);
    expect(citer.form).toBe('note');
    const { text } = citer.cite(item, { label: 'paragraph', value: '7' });
    expect(text).toMatch(/^Mira Tan-Okafor and Muhammad Faris Bin Salleh, .Quiet Harbours: ASEAN/);
    expect(text).toMatch(/para\.? 7/);
  });

  it('gives the entry of a bibliography as words and as type, its address a link', () => {
    const [only] = inStyle('apa').bibliography([item]);
    expect(only?.id).toBe('IP24001');
    expect(only?.entry.text).toBe(
      'Tan-Okafor, M., & Muhammad Faris Bin Salleh. (2024). Quiet Harbours: ASEAN and the Law of the Sea ' +
        '(IDSS Paper No. 24001). S. Rajaratnam School of International Studies, Nanyang Technological University. ' +
        'https://www.rsis.edu.sg/rsis-publication/idss/ip24001-quiet-harbours/',
    );
    expect(only?.entry.html).toContain('<i>Quiet Harbours: ASEAN and the Law of the Sea</i>');
    expect(only?.entry.html).toContain(
      '<a href="https://www.rsis.edu.sg/rsis-publication/idss/ip24001-quiet-harbours/">',
    );
  });

  it.each([
    ['en-GB', '6 May 2024, ‘Quiet'],
    ['en-SG', '6 May 2024, ‘Quiet'],
    ['en-AU', '6 May 2024, ‘Quiet'],
    ['en-IN', '6 May 2024, ‘Quiet'],
    ['en-NZ', '6 May 2024, ‘Quiet'],
    ['en-ZA', '6 May 2024, ‘Quiet'],
    ['en-US', 'May 6, 2024, “Quiet'],
    ['en-PH', 'May 6, 2024, “Quiet'],
    ['en', 'May 6, 2024, “Quiet'],
    ['de-DE', 'May 6, 2024, “Quiet'],
  ])('writes a style in %s with the dates and marks of its English', async (locale, start) => {
    const csl = {
      n: 'style',
      a: { class: 'in-text', version: '1.0', 'default-locale': locale },
      c: [
        { n: 'info', c: [{ n: 'title', c: ['Own'] }] },
        { n: 'citation', c: [{ n: 'layout', c: [{ n: 'text', a: { variable: 'title' } }] }] },
        {
          n: 'bibliography',
          c: [
            {
              n: 'layout',
              a: { delimiter: ', ' },
              c: [
                { n: 'date', a: { variable: 'accessed', form: 'text', suffix: ', ' } },
                { n: 'text', a: { variable: 'title', quotes: 'true' } },
              ],
            },
          ],
        },
      ],
    };
    const [only] = (await loadCiter({ id: 'own', title: 'Own', csl })).bibliography([item]);
    expect(only?.entry.text.slice(0, start.length)).toBe(start);
  });

  it('tells of each record that it takes up', () => {
    let read = 0;
    const items = ['a', 'b', 'c', 'd'].map((id) => by(id, id));
    inStyle('apa').bibliography(items, () => {
      read += 1;
    });
    expect(read).toBe(items.length);
  });

  it('puts a bibliography into the order of the style', () => {
    const items = [by('Zhou', 'last'), by('Abe', 'first')];
    const order = (style: string) =>
      inStyle(style)
        .bibliography(items)
        .map(({ id }) => id);
    expect(order('apa')).toEqual(['first', 'last']);
    expect(order('ieee')).toEqual(['last', 'first']);
  });

  it('formats a record the same way whatever was formatted before', () => {
    for (const citer of citers.values()) {
      const before = citer.bibliography([item]);
      citer.cite({ ...item, title: 'Another' });
      citer.bibliography([item, { ...item, id: 'other', author: [{ literal: 'Nobody' }] }]);
      expect(citer.bibliography([item])).toEqual(before);
      expect(citer.cite(item)).toEqual(citer.cite(item));
    }
  });

  it('takes two records of one id, ids that are names of the language, and no record at all', () => {
    const odd = { ...item, id: '__proto__' };
    expect(
      inStyle('apa')
        .bibliography([odd, odd])
        .map(({ id }) => id),
    ).toEqual(['__proto__', '__proto__']);
    expect(inStyle('apa').bibliography([])).toEqual([]);
  });

  it('refuses an unknown style', async () => {
    await expect(loadCiter('none')).rejects.toThrow('no citation style none');
  });
});

/** What may stand in the HTML form besides words. */
const MARKUP =
  /<\/?(?:i|b|sup|sub)>|<span style="font-variant: small-caps">|<\/span>|<a href="https?:\/\/[^"<>]*">|<\/a>/g;

describe('what a page says', () => {
  const hostile = fc.stringMatching(/^[a-z<>&"'/= ]{1,20}$/).filter((text) => text.trim() !== '');

  it('is words in both forms, whatever it looks like', () => {
    const title =
      '<img src=x onerror=alert(1)> & <i>not italic</i> &lt;b&gt; <span style="font-variant:small-caps;">x</span>';
    for (const citer of citers.values()) {
      const entry = citer.bibliography([{ ...item, title, author: [{ literal: '<b>A & B</b>' }] }])[0]?.entry;
      expect(entry?.text.toLowerCase()).toContain(
        '<img src=x onerror=alert(1)> & <i>not italic</i> &lt;b&gt;',
      );
      expect(entry?.html).not.toMatch(/<(?:img|script|span style="font-variant:small-caps;")/);
      expect(entry?.html.replace(MARKUP, '')).not.toMatch(/[<>]/);
    }
  });

  it('makes no link of an address that is none of the web, and ends none early', () => {
    for (const address of [
      'javascript:alert(1)',
      'https://a.example/"onclick="alert(1)',
      'data:text/html,<b>',
    ]) {
      const entry = inStyle('apa').bibliography([{ ...item, URL: address }])[0]?.entry;
      expect(entry?.html.replace(MARKUP, '')).not.toMatch(/[<>]/);
      expect(entry?.html).not.toMatch(/href="(?!https?:)/);
    }
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'cites an author who is called %s, as a member of every object is',
    (name) => {
      for (const author of [{ literal: name }, { family: name, given: 'Ann' }]) {
        const [only] = inStyle('apa').bibliography([{ ...item, author: [author] }]);
        expect(only?.entry.text).toMatch(new RegExp(`^${name}`));
      }
    },
  );

  it('never opens an element that is none of ours', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, name, genre) => {
        const entry = inStyle('apa').bibliography([{ ...item, title, author: [{ literal: name }], genre }])[0]
          ?.entry;
        expect(entry?.html.replace(MARKUP, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 60 },
    );
  });
});
