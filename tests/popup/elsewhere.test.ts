import { expect, it } from 'vitest';
import { isOfPage } from '@/entrypoints/popup/elsewhere';
import type { Article } from '@/utils/article/article';

const HERE = 'https://www.news.example/a-page';
const own = {
  key: 'https://news.example/a-page',
  aliases: ['https://news.example/a-page?x=1'],
  publisher: 'News',
  code: null,
  url: HERE,
};

it('believes a page what concerns its own site', () => expect(isOfPage(own as Article, HERE)).toBe(true));

it.each([
  { key: 'CO26001' },
  { aliases: ['CO26001'] },
  { key: 'https://third.example/a-page' },
  { code: 'CO26001' },
  { publisher: null },
  { url: 'https://www.rsis.edu.sg/rsis-publication/idss/co26001-boats/' },
  { url: 'no address' },
])('does not believe it %o', (lie) => expect(isOfPage({ ...own, ...lie } as Article, HERE)).toBe(false));
