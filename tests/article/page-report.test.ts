// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOf } from '@/tests/library/sample';
import type { Corrections } from '@/utils/article/article';
import { extract } from '@/utils/article/extract';
import { type ReportedPage, reportOf } from '@/utils/article/page-report';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const AT = '2026-02-01T08:00:00.000Z';

const reported = (change: Partial<ReportedPage> = {}): ReportedPage => ({
  version: '0.1.0',
  userAgent: CHROME,
  address: 'https://www.rsis.edu.sg/rsis-publication/idss/a-harbour-of-paper-boats/',
  result: { kind: 'article', article: articleOf() },
  trace: [
    { step: 'title', found: 'A Harbour of Paper Boats', how: 'selector .title' },
    { step: 'pdf', found: null, how: 'nowhere' },
  ],
  milliseconds: 12.4,
  corrections: {},
  ...change,
});

describe('the report of a page', () => {
  it('tells versions, address, outcome, steps and sources', () => {
    const corrections: Corrections = { title: { value: 'Boats', read: 'x', at: AT } };
    expect(reportOf(reported({ corrections }))).toBe(`RSIS Reader Companion 0.1.0, Chromium 156.0.0.0
Page: https://www.rsis.edu.sg/rsis-publication/idss/a-harbour-of-paper-boats/
Read as: article, in 12 ms
Steps:
- title: A Harbour of Paper Boats (selector .title)
- pdf: nothing (nowhere)
Sources: title selector, pdf shape
Corrected by the user: title
`);
  });

  it.each([
    [{ kind: 'listing', items: [1, 2] }, 'listing of 2'],
    [{ kind: 'none', reason: 'empty-body' }, 'none: empty-body'],
    [{ kind: 'problem', problem: 'timeout' }, 'problem: timeout'],
  ] as const)('of %j says "%s"', (result, said) => {
    const report = reportOf(reported({ result, trace: [] }));
    expect(report).toContain(`Read as: ${said}, in 12 ms\n`);
    expect(report).not.toContain('Sources');
  });

  it.each([
    [FIREFOX, 'Firefox 140.0'],
    [CHROME.replace('Chrome', 'HeadlessChrome'), 'Chromium 156.0.0.0'],
    [`${CHROME} Edg/156.0.1.2`, 'Edge 156.0.1.2'],
    [`${CHROME} OPR/120.0`, 'Opera 120.0'],
    ['curl/8', 'another browser'],
  ])('knows %s as %s', (userAgent, name) => {
    expect(reportOf(reported({ userAgent }))).toContain(`0.1.0, ${name}\n`);
  });

  it('says so when the library can’t tell what was corrected', () => {
    const report = reportOf(reported({ corrections: 'storage-refused' }));
    expect(report).toContain('Corrected by the user: not known (storage-refused)');
  });

  it('cuts what a step found to 80 characters, never through one', () => {
    const report = reportOf(reported({ trace: [{ step: 'title', found: '🚢'.repeat(100), how: 'x' }] }));
    expect(report).toContain(`- title: ${'🚢'.repeat(80)}… (x)\n`);
  });

  it('has one line for each step, whatever stands in it', () => {
    const report = reportOf(reported({ trace: [{ step: 'title', found: 'a\nb\r\nc', how: 'x\ny' }] }));
    expect(report).toContain('- title: a b c (x y)\n');
  });

  it('holds none of what is private, wherever it stands', () => {
    const secret = 'S3CRET';
    const lie = `https://${secret}:${secret}@example.org/a/?token=${secret}#${secret}`;
    const article = articleOf({
      title: secret,
      authors: [{ name: secret, literal: secret, bio: secret }],
      lead: { label: secret, text: secret },
      categories: [secret],
      pdf: lie,
      url: lie,
      html: secret,
      paragraphs: [{ n: 1, kind: 'text', text: secret }],
    });
    const correction = { value: secret, read: secret, at: secret };
    const corrections = {
      title: correction,
      code: correction,
      authors: { ...correction, value: [{ name: secret }], read: [] },
    } as Corrections;
    const withMore = {
      highlights: [{ note: secret, tags: [secret] }],
      lists: [secret],
      status: secret,
      ...reported({
        address: lie,
        result: { kind: 'article', article: { ...article, note: secret } as typeof article },
        trace: [
          { step: 'address', found: `root ${lie}`, how: `link (${lie})` },
          { step: 'lead', found: `${'x'.repeat(80)}${secret}`, how: 'label' },
        ],
        corrections,
      }),
    };
    const report = reportOf(withMore);
    expect(report).not.toContain(secret);
    expect(report).toContain('Page: https://example.org/a/\n');
    expect(report).toContain('- address: root https://example.org/a/ (link (https://example.org/a/))\n');
    expect(report).toContain('Corrected by the user: title, authors, code\n');
  });

  it('tells every step of a real reading', () => {
    const folder = 'tests/article/fixtures/commentary-with-code';
    const { url } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as { url: string };
    const page = new DOMParser().parseFromString(readFileSync(`${folder}/source.html`, 'utf8'), 'text/html');
    const read = extract(page, url);
    if (read.kind !== 'article') throw new Error(read.kind);
    const report = reportOf(reported({ result: read, trace: read.trace, address: url }));
    for (const { step } of read.trace) expect(report).toContain(`\n- ${step}: `);
    expect(report.length).toBeLessThan(4000);
  });
});
