import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtractResult } from '@/utils/article/article';
import { ABOUT, LISTING } from './local-site';
import { CABLE_REPAIR, FLOATING_SOLAR, GRAIN_RESERVE, HARBOUR_PILOTS } from './sample-publications';
import { publicationPage } from './skeleton';
import { leftBehind } from './tour/left-behind';
import { savedPage, sitePage } from './tour/page-source';
import { stepTeller } from './tour/steps';
import { takeTour } from './tour/tour';
import { withChromium } from './with-browser';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** A whole real publication in the verified skeleton; it is no part of the project and may be absent. */
const SEED = path.resolve(ROOT, '../shared/seed');
const REPORTS = path.join(ROOT, 'reports/tour');
const TOUR_LIMIT_MS = 120_000;

interface Expected {
  url: string;
  article: {
    code: string;
    series: string;
    title: string;
    published: string;
    pdf: string;
    categories: string[];
  };
  once: string[];
  not: string[];
}

/** What is read here of the exported JSON. */
interface Export {
  items: { highlights: unknown[] }[];
}

const REFRAIN = 'The ferry left at nine and nobody on the quay could say why it was late.';
const ABSTRACT = 'Ferries wait for tides.';

/** Articles in which a tour cannot mark three passages. */
const FEW_WORDS = [
  {
    name: 'a paper that says everything twice',
    path: '/rsis-publication/rsis/all-twice/',
    body: `<p>${REFRAIN.repeat(3)}</p><h3>Again</h3><p>${REFRAIN.repeat(3)}</p>`,
    marked: 0,
  },
  {
    name: 'an abstract of nine words',
    path: '/rsis-publication/rsis/nine-words/',
    body: `<p>${ABSTRACT} Harbours do not, it seems.</p>`,
    marked: 1,
  },
];

const { site, chromium } = await withChromium();

beforeEach(() => chromium.startAfresh());

beforeAll(() => rmSync(REPORTS, { recursive: true, force: true }));

const tell = (line: string) => console.log(line);
const step = () => stepTeller(tell);

describe('the main job in Chromium', () => {
  it.each([
    { name: 'a commentary whose other copy is for phones', publication: CABLE_REPAIR },
    { name: 'a paper with a very long title and its hidden copy first', publication: GRAIN_RESERVE },
    { name: 'a journal article with notes and a table', publication: HARBOUR_PILOTS },
    { name: 'an abstract alone', publication: FLOATING_SOLAR },
  ])('is done from end to end on $name', { timeout: TOUR_LIMIT_MS }, async ({ publication }) => {
    const out = path.join(REPORTS, path.basename(publication.path));
    const source = sitePage(site.address(publication.path));
    await takeTour({ step: step(), tell, chromium, source, isArticle: true, out });
    expect(readdirSync(out).sort()).toEqual(leftBehind('article with highlights'));
  });

  it.each(FEW_WORDS)(
    'saves and exports $name, with $marked highlights',
    { timeout: TOUR_LIMIT_MS },
    async ({ path: at, body, marked }) => {
      site.put(at, publicationPage({ ...CABLE_REPAIR, placement: 'single', body }));
      const out = path.join(REPORTS, path.basename(at));
      const lines: string[] = [];
      const source = sitePage(site.address(at));
      await takeTour({
        step: step(),
        tell: (line) => lines.push(line),
        chromium,
        source,
        isArticle: false,
        out,
      });
      expect(lines).toEqual([expect.stringContaining(`Marked are ${marked} of 3`)]);
      expect(readdirSync(out).sort()).toEqual(
        leftBehind(marked === 0 ? 'article' : 'article with highlights'),
      );
      const { items } = JSON.parse(readFileSync(path.join(out, 'reading-list.json'), 'utf8')) as Export;
      expect(items.map(({ highlights }) => highlights.length)).toEqual([marked]);
    },
  );

  it.each([
    { name: 'a listing', at: LISTING },
    { name: 'a page without an article', at: ABOUT },
  ])('ends after the popup on $name', async ({ at }) => {
    const out = path.join(REPORTS, path.basename(at));
    const lines: string[] = [];
    const source = sitePage(site.address(at));
    await takeTour({
      step: step(),
      tell: (line) => lines.push(line),
      chromium,
      source,
      isArticle: false,
      out,
    });
    expect(lines).toEqual([expect.stringContaining('The popup says:')]);
    expect(readdirSync(out).sort()).toEqual(leftBehind('no article'));
  });

  const hasSeed = existsSync(SEED);
  if (!hasSeed) console.log(`Skipped: the seed page is not there (${path.relative(ROOT, SEED)}).`);
  it.skipIf(!hasSeed)(
    'is done from end to end on a real publication',
    { timeout: TOUR_LIMIT_MS },
    async () => {
      const expected = JSON.parse(readFileSync(path.join(SEED, 'ip23066.expected.json'), 'utf8')) as Expected;
      const out = path.join(REPORTS, 'seed');
      const source = savedPage(path.join(SEED, 'ip23066.html'), expected.url);
      await takeTour({ step: step(), tell, chromium, source, isArticle: true, out });

      const result = JSON.parse(readFileSync(path.join(out, 'article.json'), 'utf8')) as ExtractResult;
      if (result.kind !== 'article') throw new Error(`Read as ${result.kind}`);
      const { code, series, title, published, pdf, categories, lead, paragraphs } = result.article;
      const { article: facts, once, not } = expected;
      expect({ code, series, title, published, pdf, categories }).toEqual({
        code: facts.code,
        series: facts.series,
        title: facts.title,
        published: facts.published,
        pdf: facts.pdf,
        categories: facts.categories,
      });
      const text = [lead?.text ?? '', ...paragraphs.map((paragraph) => paragraph.text)].join('\n');
      for (const part of once) expect(text.split(part)).toHaveLength(2);
      for (const part of not) expect(text).not.toContain(part);
    },
  );
});
