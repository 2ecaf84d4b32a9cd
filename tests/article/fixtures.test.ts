// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blocksOf } from '@/utils/article/blocks';
import { extract } from '@/utils/article/extract';
import { inertDocument } from '@/utils/article/sanitise';
import { fingerprint } from '@/utils/article/text';
import { asked, fixture, SLUGS } from './support/fixtures';

describe('every sample page', () => {
  it('is one of at least 100', () => expect(SLUGS.length).toBeGreaterThanOrEqual(100));

  it.each(SLUGS)('%s is read as expected', (slug) => {
    const { source, expected } = fixture(slug);
    const result = extract(new DOMParser().parseFromString(source, 'text/html'), expected.url);
    expect(asked(result, expected)).toEqual(expected);
    if (result.kind !== 'article') return;
    // The HTML says what the paragraphs say, in their order; lead and labels are in it too.
    const { lead, paragraphs, html } = result.article;
    const printed = blocksOf(inertDocument(html).body)
      .map(({ text }) => fingerprint(text))
      .join('');
    let from = 0;
    for (const { text } of paragraphs) {
      const at = printed.indexOf(fingerprint(text), from);
      expect([text, at >= from]).toEqual([text, true]);
      from = at;
    }
    for (const line of lead?.text.split('\n') ?? []) expect(printed).toContain(fingerprint(line));
  });
});

describe('a sample page without its expected.json', () => {
  it('is an error', () => expect(() => fixture('no-such-page')).toThrow('has no expected.json'));
});
