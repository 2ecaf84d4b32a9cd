import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ExtractResult } from '@/utils/article/article';
import type { Expected } from './sample';

const FOLDER = 'tests/article/fixtures';

/** Names of all sample pages. */
export const SLUGS: readonly string[] = readdirSync(FOLDER);

/** What a page is made of: its elements, what stands in them, which element follows which, and signs beyond ASCII. */
function partsOf(source: string): string[] {
  const tags = Array.from(
    source.matchAll(/<(\/?[a-z][\w:-]*|!--)([^>]*)/giu),
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: Array.from(rest.matchAll(/([\w:@.-]+)\s*=/gu), ([, attribute = '']) =>
        attribute.toLowerCase(),
      ),
    }),
  );
  return [
    ...tags.map(({ name }, at) => `${tags[at - 1]?.name ?? ''} then ${name}`),
    ...tags.flatMap(({ name, attributes }) => attributes.map((attribute) => `${name} with ${attribute}`)),
    ...(source.match(/[^\0-\x7f]/gu) ?? []),
  ];
}

/**
 * The sample pages that are made of something which none before them has. For what looks at a page's make alone, another
 * parser or a copy of it, the others are the same page over again.
 */
export function variedSlugs(): string[] {
  const seen = new Set<string>();
  return SLUGS.filter((slug) => {
    const before = seen.size;
    for (const part of partsOf(readFileSync(`${FOLDER}/${slug}/source.html`, 'utf8'))) seen.add(part);
    return seen.size > before;
  });
}

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
