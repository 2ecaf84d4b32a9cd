import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ExtractResult } from '@/utils/article/article';
import type { Expected } from './sample';

const FOLDER = 'tests/article/fixtures';

/** Names of all sample pages. */
export const SLUGS: readonly string[] = readdirSync(FOLDER);

export interface Fixture {
  slug: string;
  source: string;
  expected: Expected;
}

/** A sample page with what must be read from it. Throws when nobody has written down what that is. */
export function fixture(slug: string): Fixture {
  if (!existsSync(`${FOLDER}/${slug}/expected.json`)) throw new Error(`${slug} has no expected.json`);
  return {
    slug,
    source: readFileSync(`${FOLDER}/${slug}/source.html`, 'utf8'),
    expected: JSON.parse(readFileSync(`${FOLDER}/${slug}/expected.json`, 'utf8')) as Expected,
  };
}

/** What the expectation speaks of, taken from the result, in the expectation's own shape. */
export function asked(result: ExtractResult, { url, not, html, article }: Expected): Expected {
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
