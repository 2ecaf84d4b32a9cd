// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExtractResult } from '@/utils/article/article';
import { extract } from '@/utils/article/extract';
import type { Expected } from './support/samples';

const FOLDER = 'tests/article/fixtures';
const SLUGS = readdirSync(FOLDER);

/** What the expectation speaks of, taken from the result, in the expectation's own shape. */
function asked(result: ExtractResult, { url, not, html, article }: Expected): Expected {
  const { kind } = result;
  if (result.kind === 'none') return { url, kind, reason: result.reason };
  if (result.kind === 'listing') return { url, kind, items: result.items };
  const { paragraphs, ...facts } = result.article;
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const everything = [facts.title, facts.lead?.text, facts.html, ...texts].join('\n');
  const named = Object.entries(facts).filter(([name]) => article && name in article);
  return {
    url,
    kind,
    article: Object.fromEntries(named),
    paragraphs: paragraphs.map((paragraph) => [paragraph.kind, paragraph.text]),
    ...(not ? { not: not.filter((part) => !everything.includes(part)) } : {}),
    ...(html ? { html: html.filter((part) => facts.html.includes(part)) } : {}),
  };
}

describe('every sample page', () => {
  it('is one of at least 40', () => expect(SLUGS.length).toBeGreaterThanOrEqual(40));

  it.each(SLUGS)('%s is read as expected', (slug) => {
    if (!existsSync(`${FOLDER}/${slug}/expected.json`)) throw new Error(`${slug} has no expected.json`);
    const expected: Expected = JSON.parse(readFileSync(`${FOLDER}/${slug}/expected.json`, 'utf8'));
    const source = readFileSync(`${FOLDER}/${slug}/source.html`, 'utf8');
    const result = extract(new DOMParser().parseFromString(source, 'text/html'), expected.url);
    expect(asked(result, expected)).toEqual(expected);
  });
});
