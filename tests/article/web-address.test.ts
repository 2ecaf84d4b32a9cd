import { assert, property, webFragments, webPath, webQueryParameters } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '@/utils/article/address';
import { parseAnyDate } from '@/utils/article/any-date';
import { isKeyOn } from '@/utils/article/site';
import { canonicalOf, readWebAddress } from '@/utils/article/web-address';

const long = (end: string) => readWebAddress(`https://news.example/?q=${'x'.repeat(9000)}${end}`).key;

describe('the key of a page of the web', () => {
  it.each([
    ['https://www.News.Example/A/b/?utm_source=x&id=7&fbclid=q#top', 'https://news.example/A/b?id=7'],
    ['http://news.example/A/b?id=7', 'https://news.example/A/b?id=7'],
    ['https://news.example/?b=2&a=1', 'https://news.example/?a=1&b=2'],
    ['https://news.example:8443/x', 'https://news.example:8443/x'],
    ['https://news.example./x', 'https://news.example/x'],
    ['https://news.example/%e4%bd/', 'https://news.example/%E4%BD'],
    ['https://app.example/#/news/12', 'https://app.example/#/news/12'],
    ['https://user:pass@news.example/x', 'https://news.example/x'],
  ])('%s is %s', (url, key) => expect(readWebAddress(url).key).toBe(key));

  it('is the same with what tracks its reader and without', () => {
    const { key, canonical } = readWebAddress('https://www.news.example/a?gclid=1&p=2&mc_eid=3#c');
    expect({ key, canonical }).toEqual({
      key: 'https://news.example/a?p=2',
      canonical: 'https://www.news.example/a?p=2',
    });
  });

  it('of a very long address is short, and its own', () => {
    expect(long('a').length).toBeLessThan(2000);
    expect(long('a')).not.toBe(long('b'));
    expect(isKeyOn(long('a'), 'www.news.example')).toBe(true);
  });

  it('is never the key of an RSIS page', () => {
    assert(
      property(webPath(), webQueryParameters(), webFragments(), (path, query, fragment) => {
        const end = `${path || '/'}?${query}#${fragment}`;
        const rsis = readAddress(`https://www.rsis.edu.sg${end}`);
        for (const key of [rsis.key, ...rsis.aliases]) expect(key).not.toContain('//');
        expect(readWebAddress(`https://news.example${end}`).key).toContain('//');
      }),
    );
    const spoofed = readAddress('https://www.rsis.edu.sg/https:%2f%2Fnews.example%2fa');
    expect(spoofed.key).not.toBe(readWebAddress('https://news.example/a').key);
  });

  it.each([
    ['https://news.example/a', 'news.example', true],
    ['https://news.example/a', 'www.news.example', true],
    ['https://news.example.evil.example/a', 'news.example', false],
    ['https://news.example@evil.example/a', 'news.example', false],
    ['https://evil.example/news.example', 'news.example', false],
    ['IP23066', 'news.example', false],
    ['rsis-publication/co25901-x', 'news.example', false],
  ])('%s stands on %s: %s', (key, host, stands) => expect(isKeyOn(key, host)).toBe(stands));
});

describe('the canonical address that a page names', () => {
  const own = 'https://www.news.example/2024/a-long-page/amp?x=1';
  it.each([
    ['https://news.example/2024/a-long-page', 'https://news.example/2024/a-long-page'],
    ['/a-long-page', 'https://www.news.example/a-long-page'],
    ['https://other.example/2024/a-long-page', null],
    ['https://www.rsis.edu.sg/a-long-page', null],
    ['https://www.news.example/2024/the-page-before', null],
    ['https://www.news.example/', null],
    ['javascript:alert(1)', null],
    ['http://[', null],
    [null, null],
  ])('%s counts as %s', (link, canonical) => expect(canonicalOf(own, link)).toBe(canonical));

  it.each([
    ['https://news.example/blog/post-1', '/blog/'],
    ['https://news.example/?p=12', '/'],
    ['https://news.example/#/news/12', '/'],
    ['https://news.example/a-page#/news/12', '/a-page'],
    ['https://news.example/news.php?id=12', '/news.php'],
    ['https://news.example/news-archive?id=12', '/news-archive'],
    ['https://news.example/article-detail-page.php?id=12', '/article-detail-page.php'],
    ['https://news.example/news.php?id=12&lang=en', '/news.php?lang=en'],
    ['https://news.example/news.php?id=12', '/news.php?id=1'],
    ['https://news.example/#/news/12', '/#/'],
    ['https://news.example/issues/12', '/issues'],
  ])('of %s is not %s: others have it too', (page, link) => expect(canonicalOf(page, link)).toBeNull());

  it('may leave a query out where the path is a title', () =>
    expect(canonicalOf('https://news.example/a-long-page?ref=home', '/a-long-page')).toBe(
      'https://news.example/a-long-page',
    ));
});

describe('the day that any site prints', () => {
  it.each([
    ['2024-05-03', '2024-05-03'],
    ['2024/5/3', '2024-05-03'],
    ['2024-05-03T23:40:00-05:00', '2024-05-03'],
    ['2024-05-03 08:00', '2024-05-03'],
    ['20240503T081500Z', '2024-05-03'],
    ['2024年5月3日 12:00', '2024-05-03'],
    ['Friday, May 3, 2024', '2024-05-03'],
    ['3 May 2024', '2024-05-03'],
    ['2024-02-30', null],
    ['2024-05', null],
    ['2024', null],
    ['03/05/2024', null],
    ['Last updated 3 May 2024', null],
    ['', null],
  ])('%s is %s', (text, day) => expect(parseAnyDate(text)).toBe(day));
});
