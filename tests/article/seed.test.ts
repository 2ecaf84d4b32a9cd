// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/article/extract';

/** A saved page that is not ours to publish; it lies beside the project on the developers' machines. */
const FOLDER = '../shared/seed';
const isThere = existsSync(`${FOLDER}/ip23066.html`);
if (!isThere) console.log(`skipped: no saved page in ${FOLDER}`);

describe.skipIf(!isThere)('a saved page', () => {
  const expected = isThere ? JSON.parse(readFileSync(`${FOLDER}/ip23066.expected.json`, 'utf8')) : null;
  const html = isThere ? readFileSync(`${FOLDER}/ip23066.html`, 'utf8') : '';
  const result = isThere
    ? extract(new DOMParser().parseFromString(html, 'text/html'), expected.url)
    : { kind: 'none' };

  it('gives the expected metadata', () => {
    if (!('article' in result)) throw new Error(`no article: ${JSON.stringify(result)}`);
    const { lead, ...facts } = expected.article;
    expect(result.article).toMatchObject(facts);
    expect(result.article.lead).toMatchObject({ label: lead.label });
    expect(result.article.lead?.text.startsWith(lead.startsWith)).toBe(true);
  });

  it('gives one copy of the body without the furniture of the site', () => {
    if (!('article' in result)) throw new Error('no article');
    const { lead, paragraphs } = result.article;
    const text = [lead?.text, ...paragraphs.map((paragraph) => paragraph.text)].join('\n');
    expect(paragraphs.filter(({ kind }) => kind === 'heading').map((heading) => heading.text)).toEqual(
      expected.headings,
    );
    for (const part of expected.once) expect(text.split(part)).toHaveLength(2);
    for (const part of expected.has) expect(text).toContain(part);
    for (const part of expected.not) expect(text).not.toContain(part);
  });
});
