import { describe, expect, it } from 'vitest';
import { markdownWriter } from '@/utils/export/markdown';
import { writeWhole } from '@/utils/export/reading-list';
import { writeVersion } from '@/utils/export/version';
import { HOSTILE } from './hostile.cases';
import { highlight, publication, readingList, version } from './sample';

const listOf = (seenLast: 'a' | 'b' | null) => {
  const versions = [
    version('a', seenLast === 'a' ? { seenAt: '2024-05-01T08:00:00.000Z' } : {}),
    version('b', seenLast === null ? { seenAt: null } : {}),
  ];
  const highlights = [highlight(), highlight({ id: 'other', start: 80, sha256: 'b'.repeat(64) })];
  return writeWhole(markdownWriter, readingList([{ publication: publication(), highlights, versions }]));
};
/** The lines under quotes, without the links at their ends. */
const places = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('Paragraph 3'))
    .map((line) => line.replace(/ · \[Passage\]\(.*\)$/, ''));

describe('a quote in Markdown', () => {
  it('says from which version it is, where that is not the one on the page', () => {
    expect(places(listOf('b'))).toEqual([
      'Paragraph 3 · The Strait · yellow · quoted from the version of 2024-02-01',
      'Paragraph 3 · The Strait · yellow',
    ]);
  });

  it('goes by what was seen last, also after the page has returned to an old version', () => {
    expect(places(listOf('a'))[1]).toContain('quoted from the version of 2024-03-02');
    expect(places(listOf(null))[1]).toContain('quoted from the version of 2024-03-02');
  });

  it('goes by what the paper names where no version was seen', () => {
    const versions = [version('a', { seenAt: null }), version('b', { seenAt: null })];
    const item = { publication: publication({ sha256: 'a'.repeat(64) }), versions };
    const markdown = writeWhole(
      markdownWriter,
      readingList([{ ...item, highlights: [highlight({ sha256: 'a'.repeat(64) })] }]),
    );
    expect(places(markdown)).toEqual(['Paragraph 3 · The Strait · yellow']);
  });

  it('is dated by itself where its version is not kept', () => {
    const markdown = writeWhole(
      markdownWriter,
      readingList([
        {
          publication: publication(),
          highlights: [highlight({ sha256: 'e'.repeat(64) })],
          versions: [version('a'), version('b')],
        },
      ]),
    );
    expect(places(markdown)).toEqual([
      'Paragraph 3 · The Strait · yellow · quoted from the version of 2024-02-03',
    ]);
  });

  it('says nothing of versions without them', () => {
    const markdown = writeWhole(
      markdownWriter,
      readingList([{ publication: publication(), highlights: [highlight()] }]),
    );
    expect(markdown).not.toContain('quoted from');
  });
});

describe('one version as a file', () => {
  it('has its number, dates, digest and words', () => {
    const { name, type, text } = writeVersion(publication(), version('b'), 2);
    expect(name).toBe('Quiet Harbours- ASEAN and the Law of the Sea Version 2.md');
    expect(type).toBe('text/markdown;charset=utf-8');
    expect(text).toBe(
      `# Quiet Harbours: ASEAN and the Law of the Sea

- Version 2
- First seen: 2024-03-02
- SHA-256: ${'b'.repeat(64)}
- Page: <https://www.rsis.edu.sg/rsis-publication/idss/ip24001-quiet-harbours/>

Synopsis:

> Lead of \\*b\\*

## The Strait

Harbours of b are quiet.
`,
    );
  });

  it.each(HOSTILE)('keeps a hostile text on its line: %j', (hostile) => {
    const { text } = writeVersion(
      publication(),
      version('a', { lead: null, paragraphs: [{ n: 1, kind: 'text', text: hostile }] }),
      1,
    );
    // Title, facts and one line for the paragraph, whatever is in it.
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(8);
  });
});
