import { expect, it } from 'vitest';
import { isArticleOn } from '@/utils/article/site';

const HOST = 'www.news.example';
const own = {
  key: 'https://news.example/a-page',
  aliases: ['https://news.example/a-page?x=1'],
  publisher: 'News',
  code: null,
  url: 'https://www.news.example/a-page',
};

it('believes a page what concerns its own site', () => expect(isArticleOn(own, HOST)).toBe(true));

it.each([
  { key: 'CO26001' },
  { aliases: ['CO26001'] },
  { key: 'https://third.example/a-page' },
  { code: 'CO26001' },
  { publisher: null },
  { url: 'https://www.rsis.edu.sg/rsis-publication/idss/co26001-boats/' },
  { url: 'no address' },
])('does not believe it %o', (lie) => expect(isArticleOn({ ...own, ...lie }, HOST)).toBe(false));
