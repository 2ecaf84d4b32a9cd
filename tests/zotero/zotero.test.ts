import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { highlight, publication } from '@/tests/export/sample';
import type { PublicationRecord } from '@/utils/library/records';
import { type Fetch, saveToZotero, ZOTERO_ADDRESS, zoteroTarget } from '@/utils/zotero/connector';
import { zoteroItem } from '@/utils/zotero/item';
import { type FakeOptions, type FakeZotero, startFakeZotero } from './fake-zotero';

const WORDS = { paragraph: (n: number) => `paragraph ${n}`, passage: 'passage', removed: 'removed' };
const record = (over: Parameters<typeof publication>[0] = {}) =>
  publication(over) as unknown as PublicationRecord;
const itemOf = (over: Parameters<typeof publication>[0] = {}, highlights = [highlight()]) =>
  zoteroItem({ publication: record(over), highlights }, WORDS);

const refused: Fetch = async () => Promise.reject(new TypeError('Failed to fetch'));
const late: Fetch = async () => Promise.reject(new DOMException('late', 'TimeoutError'));

let zotero: FakeZotero;
/** Zotero stands on a port of its own here, so that a real one is never written into. */
const fetchFake: Fetch = (address, options) =>
  fetch(address.replace(ZOTERO_ADDRESS, `http://127.0.0.1:${zotero.port}`), options);

beforeAll(async () => {
  zotero = await startFakeZotero();
});
afterAll(() => zotero.close());
beforeEach(() => {
  zotero.answer = {};
  zotero.calls.length = 0;
});

describe('an item', () => {
  it('is a report with its fields', () => {
    expect(itemOf()).toMatchObject({
      itemType: 'report',
      title: 'Quiet Harbours: ASEAN and the Law of the Sea',
      creators: [
        { creatorType: 'author', lastName: 'Tan-Okafor', firstName: 'Mira' },
        { creatorType: 'author', lastName: 'Muhammad Faris Bin Salleh', fieldMode: 1 },
      ],
      reportNumber: '24001',
      reportType: 'IDSS Paper',
      seriesTitle: 'IDSS Papers',
      date: '2024-01-08',
      accessDate: '2024-02-03T08:00:00Z',
      language: 'en',
      extra: 'RSIS code: IP24001',
      tags: [{ tag: 'maritime' }, { tag: 'IDSS Papers', type: 1 }, { tag: 'Maritime Security', type: 1 }],
    });
  });

  it.each([
    ['rsis-speeches-article/a-speech', {}, 'presentation'],
    ['ctta-newsarticle/an-article', {}, 'journalArticle'],
    ['media-highlight/an-excerpt', { coverage: 'excerpt' as const }, 'webpage'],
    ['rsis-publication/a-monograph', { series: 'Monographs', code: null }, 'book'],
    ['rsis-publication/a-newsletter', { series: 'NTS Bulletin', code: null }, 'magazineArticle'],
    ['some-page', { series: null, code: null }, 'webpage'],
  ])('at %s has the type that Zotero has for it', (path, over, itemType) => {
    expect(itemOf({ url: `https://www.rsis.edu.sg/${path}/`, ...over }).itemType).toBe(itemType);
  });

  it('has a note for each highlight, in which nothing is markup but its own', () => {
    const hostile = highlight({
      exact: 'a <script>alert(1)</script> & "b"\nsecond line',
      note: '<img src=x onerror=alert(1)>\n\nand\nmore',
      tags: ['t'],
    });
    const [note] = itemOf({}, [hostile]).notes;
    expect(note?.tags).toEqual([{ tag: 't' }]);
    expect(note?.note).not.toMatch(/<(?!\/?(?:p|blockquote|br|a)\b)/);
    expect(note?.note).toContain(
      '<p>a &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;b&quot;</p><p>second line</p>',
    );
    expect(note?.note).toContain('and<br>more');
    expect(note?.note).toContain('The Strait · paragraph 3 · <a href="https://www.rsis.edu.sg/');
  });
});

describe('the connector', () => {
  it('names where Zotero would save, and saves there', async () => {
    expect(await zoteroTarget(fetchFake)).toEqual({
      ok: true,
      value: { library: 'My Library', name: 'Straits' },
    });
    expect(await saveToZotero(fetchFake, 'one', [itemOf()])).toEqual({ ok: true, value: null });
    expect(zotero.calls.map(({ path }) => path)).toEqual([
      '/connector/ping',
      '/connector/getSelectedCollection',
      '/connector/saveItems',
    ]);
    const { headers, body } = zotero.calls[2] ?? {};
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-zotero-connector-api-version': '3',
    });
    expect(body).toMatchObject({ sessionID: 'one', items: [{ title: itemOf().title }] });
  });

  it('counts a session that is there already as done', async () => {
    await saveToZotero(fetchFake, 'twice', [itemOf()]);
    expect(await saveToZotero(fetchFake, 'twice', [itemOf()])).toEqual({ ok: true, value: null });
  });

  it.each<[string, FakeOptions, string]>([
    ['another program', { version: null }, 'not-zotero'],
    ['an old one', { version: '4.0.29' }, 'too-old'],
    ['a library that can only be read', { isReadOnly: true }, 'read-only'],
  ])('tells of %s before anything is sent', async (_name, answer, fault) => {
    zotero.answer = answer;
    expect(await zoteroTarget(fetchFake)).toEqual({ ok: false, fault });
  });

  it.each<[number, string, string]>([
    [500, '', 'failed'],
    [500, '{"libraryEditable":false}', 'read-only'],
    [503, '', 'busy'],
    [404, 'No endpoint found', 'too-old'],
    [400, '{"error":"CONNECTOR_VERSION_OUTDATED"}', 'outdated'],
  ])('tells what an answer of %i %s means', async (status, body, fault) => {
    zotero.answer = { save: { status, body } };
    expect(await saveToZotero(fetchFake, 'x', [itemOf()])).toEqual({ ok: false, fault });
  });

  it('tells that nobody answers, or too late', async () => {
    expect(await zoteroTarget(refused)).toEqual({ ok: false, fault: 'not-running' });
    expect(await saveToZotero(late, 'x', [])).toEqual({ ok: false, fault: 'late' });
  });
});
