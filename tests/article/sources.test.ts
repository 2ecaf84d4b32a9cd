// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/article/extract';

const CASES = [
  {
    slug: 'commentary-with-code',
    ways: {
      title: 'selector',
      authors: 'selector',
      code: 'shape',
      pdf: 'shape',
      coverage: 'shape',
      language: 'head',
    },
  },
  { slug: 'renamed-classes', ways: { title: 'shape', authors: 'shape', published: 'shape', lead: 'shape' } },
];

describe('the source of each field', () => {
  it.each(CASES)('is told on $slug', ({ slug, ways }) => {
    const folder = `tests/article/fixtures/${slug}`;
    const { url } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
    const page = new DOMParser().parseFromString(readFileSync(`${folder}/source.html`, 'utf8'), 'text/html');
    const result = extract(page, url);
    expect(result).toMatchObject({ kind: 'article', article: { sources: ways } });
  });

  it('is told of no field that was not found', () => {
    const folder = 'tests/article/fixtures/single-printing';
    const { url } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
    const page = new DOMParser().parseFromString(readFileSync(`${folder}/source.html`, 'utf8'), 'text/html');
    const result = extract(page, url);
    if (result.kind !== 'article') throw new Error(result.kind);
    const { article } = result;
    const told = Object.keys(article.sources).filter((field) => article[field as 'code'] === null);
    expect(told).toEqual([]);
    expect('pdf' in article.sources).toBe(article.pdf !== null);
  });
});
