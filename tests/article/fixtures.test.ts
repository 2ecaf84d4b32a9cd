// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/article/extract';
import type { Expected } from './support/samples';

const FOLDER = 'tests/article/fixtures';

describe('every sample page', () => {
  it.each(readdirSync(FOLDER))('%s is read as expected', (slug) => {
    if (!existsSync(`${FOLDER}/${slug}/expected.json`)) throw new Error(`${slug} has no expected.json`);
    const expected: Expected = JSON.parse(readFileSync(`${FOLDER}/${slug}/expected.json`, 'utf8'));
    const source = readFileSync(`${FOLDER}/${slug}/source.html`, 'utf8');
    const result = extract(new DOMParser().parseFromString(source, 'text/html'), expected.url);
    expect(result.kind, JSON.stringify(result.trace, null, 1)).toBe(expected.kind);
    if (result.kind === 'none') expect(result.reason).toBe(expected.reason);
    if (result.kind === 'listing') expect(result.items).toEqual(expected.items);
    if (result.kind !== 'article') return;
    const { paragraphs, ...facts } = result.article;
    expect(facts).toMatchObject(expected.article ?? {});
    expect(facts.authors).toEqual(expected.article?.authors ?? facts.authors);
    expect(paragraphs.map(({ kind, text }) => [kind, text])).toEqual(expected.paragraphs);
    const everything = [facts.lead?.text, facts.html, ...paragraphs.map(({ text }) => text)].join('\n');
    for (const part of expected.not ?? []) expect(everything).not.toContain(part);
    for (const part of expected.html ?? []) expect(facts.html).toContain(part);
  });
});
