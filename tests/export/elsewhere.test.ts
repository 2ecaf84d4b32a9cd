import { describe, expect, it } from 'vitest';
import { bibtexWriter } from '@/utils/export/bibtex';
import { writeJson } from '@/utils/export/json';
import { markdownWriter } from '@/utils/export/markdown';
import { writeWhole } from '@/utils/export/reading-list';
import { highlight, publication, readingList } from './sample';

const KEY = 'https://news.example/a';
const page = publication({
  key: KEY,
  aliases: [],
  code: null,
  series: null,
  number: null,
  pdf: null,
  url: 'https://www.news.example/a',
  publisher: 'Lantern & Post',
});
const list = readingList([{ publication: page, highlights: [highlight({ publicationKey: KEY })] }]);

describe('a page of another site with a highlight', () => {
  it('is exported as BibTeX with its site and without RSIS', () => {
    const bibtex = writeWhole(bibtexWriter, list);
    expect(bibtex).toMatch(/^@misc\{/);
    expect(bibtex).toContain('howpublished = {Lantern \\& Post}');
    expect(bibtex).toContain('quiet until they are not');
    expect(bibtex).not.toMatch(/Rajaratnam|institution/);
  });

  it('is exported as BibTeX in its journal', () => {
    const article = { ...page, series: 'Journal of Lamps' };
    const bibtex = writeWhole(bibtexWriter, readingList([{ publication: article, highlights: [] }]));
    expect(bibtex).toMatch(/^@article\{/);
    expect(bibtex).toContain('journal = {{Journal of Lamps}}');
    expect(bibtex).toContain('publisher = {Lantern \\& Post}');
  });

  it('is exported as Markdown with its publisher', () => {
    expect(writeWhole(markdownWriter, list)).toContain(
      '- Publisher: Lantern &amp; Post'.replace('&amp;', '\\&'),
    );
  });

  it('is exported as JSON with its publisher', () => {
    expect(JSON.parse(writeJson(list)).items[0].publication).toMatchObject({
      key: KEY,
      publisher: 'Lantern & Post',
    });
  });
});
