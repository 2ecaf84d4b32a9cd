// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ExtractResult } from '@/utils/article/article';
import { extract } from '@/utils/article/extract';
import { type PageSpec, renderPage } from './support/page';
import { bio, HARBOURS, p } from './support/papers';

const SITE = 'https://www.rsis.edu.sg';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function article(spec: Partial<PageSpec>, path = '/rsis-publication/idss/boats-and-bells/') {
  const page = renderPage({
    printedTitle: 'Boats and Bells',
    authors: 'Mira Castellan',
    date: '3 May 2022',
    body: HARBOURS.body,
    categories: ['IDSS Papers', 'Maritime Security'],
    placement: 'second pane',
    ...spec,
  });
  const result: ExtractResult = extract(parse(page), SITE + path);
  if (result.kind !== 'article') throw new Error(result.kind);
  return result.article;
}
const texts = (spec: Partial<PageSpec>) => article(spec).paragraphs.map(({ text }) => text);

describe('a number that a paper prints', () => {
  it.each([
    'RSIS Commentary No. 045/2022, “The Bell of Suri”.',
    'RSIS Commentary No. 045/2022, p. 4.',
    'RSIS Commentary No. 045/2022 dated 3 May 2022',
  ])('is not that of a paper of another series: %s', (line) => {
    expect(article({ body: [...HARBOURS.body, p(line)] }).code).toBeNull();
  });

  it('is its own in its own series, alone or with its own date', () => {
    for (const line of ['RSIS Commentary No. 045/2022', 'RSIS Commentary No. 045/2022 dated 3 May 2022'])
      expect(
        article({ body: [p(line), ...HARBOURS.body], categories: ['RSIS Commentary Series'] }).code,
      ).toBe('CO22045');
  });

  it('is not its own with a title or another date behind it', () => {
    for (const line of [
      'RSIS Commentary No. 045/2022, “A Bell”',
      'RSIS Commentary No. 045/2022 dated 4 May 2022',
    ])
      expect(
        article({ body: [...HARBOURS.body, p(line)], categories: ['RSIS Commentary Series'] }).code,
      ).toBeNull();
  });
});

describe('the text of a paper', () => {
  it.each([
    '<h2 class="section-header">The Bell</h2>',
    '<div class="entry-header"><h3 class="header">The Bell</h3></div>',
  ])('keeps a heading whatever its class is called: %s', (heading) =>
    expect(
      texts({ body: [...HARBOURS.body, { html: heading, kind: 'heading' }, ...HARBOURS.body.slice(0, 1)] }),
    ).toContain('The Bell'),
  );

  it('keeps a line "Topic: …" amid its sentences, which is no category either', () => {
    const body = [...HARBOURS.body.slice(0, 2), p('Topic: The Future of Bells'), ...HARBOURS.body.slice(2)];
    const read = article({ body, categories: ['Event Reports'] });
    expect(read.paragraphs.map(({ text }) => text)).toContain('Topic: The Future of Bells');
    expect(read.categories).toEqual(['Event Reports']);
  });
});

describe('authors', () => {
  it('find their bios with a straight apostrophe and with a curly one', () => {
    const both = "Tamsin O'HARE is a Fellow at the invented Institute of Bells. John SMITH is its Dean.";
    const { authors } = article({
      authors: 'Tamsin O’Hare and John Smith',
      body: [...HARBOURS.body, bio(both)],
    });
    expect(authors.map(({ family }) => family)).toEqual(['O’Hare', 'Smith']);
    expect(authors.map((author) => author.bio !== undefined)).toEqual([true, true]);
  });

  it('keep an acronym in brackets', () =>
    expect(article({ authors: 'Centre for Tidal Studies (CTS Centre)' }).authors).toEqual([
      expect.objectContaining({ literal: 'Centre for Tidal Studies (CTS Centre)' }),
    ]));
});

const items = (list: string) => {
  const result = extract(
    parse(`<title>Commentaries</title><div id="main"><h1>Commentaries</h1>${list}</div>`),
    `${SITE}/publications/rsis-publications/commentary/`,
  );
  return result.kind === 'listing' ? result.items : [];
};

describe('the items of a list', () => {
  const slugs = ['the-kite-tax', 'bells-at-noon', 'a-pilot-sleeps'];

  it('are named by the heading of a tile that is one link', () => {
    const tiles = slugs.map(
      (slug) =>
        `<a href="/rsis-publication/idss/${slug}/"><img alt=""><h3>Title of ${slug}</h3><p>Ng Kok Wah</p><time>4 January 2024</time></a>`,
    );
    expect(items(tiles.join(''))[0]).toMatchObject({
      title: 'Title of the-kite-tax',
      authors: ['Ng Kok Wah'],
    });
  });

  it('have the authors and the date that follow their title in its line', () => {
    const lines = slugs.map(
      (slug) =>
        `<li><a href="/rsis-publication/idss/${slug}/">Title of ${slug}</a> by Ng Kok Wah (04 January 2024)</li>`,
    );
    expect(items(`<ul>${lines.join('')}</ul>`)[0]).toMatchObject({
      title: 'Title of the-kite-tax',
      authors: ['Ng Kok Wah'],
      published: '2024-01-04',
    });
  });
});

describe('the language', () => {
  const chinese = '港口的钟声在黎明前响起，渔民们还没有出海。'.repeat(8);
  const japanese = '港の鐘は夜明け前に鳴り、漁師たちはまだ海に出ていない。'.repeat(8);
  it.each([
    ['en', chinese, 'zh'],
    ['zh-Hans', chinese, 'zh-Hans'],
    ['en', japanese, 'ja'],
    ['ja', japanese, 'ja'],
    ['en', HARBOURS.lead, 'en'],
    ['ms', HARBOURS.lead, 'ms'],
    ['en', `The word 港口 means a harbour. ${HARBOURS.lead}`, 'en'],
  ])(
    'that a page declares is %s: the text tells more where its script is of another',
    (lang, text, expected) => {
      expect(article({ lang, body: [p(text), p(text.split('').toReversed().join(''))] }).language).toBe(
        expected,
      );
    },
  );
});
