import './browser-globals';
import { Readability } from '@mozilla/readability';
import { CABLE_REPAIR, PUBLICATIONS, type SamplePublication } from '@/tests/browser/sample-publications';
import { publicationPage } from '@/tests/browser/skeleton';
import { extract } from '@/utils/article/extract';
import { prose } from './prose';
import { median, table } from './table';

const HOST = 'https://www.rsis.edu.sg';

/** What a reader should get from a page, from either tool: text, or how often the body's quote stands in it. */
interface Reading {
  title: string | null;
  code: string | null;
  authors: string | null;
  published: string | null;
  pdf: string | null;
  categories: string | null;
  'body once': number;
}

function wanted({ title, authors, date, pdf, categories }: SamplePublication): Reading {
  const [, code = null, rest = title] = /^([A-Z]{2}\d+) \| (.*)$/.exec(title) ?? [];
  const day = new Date(`${date} UTC`).toISOString().slice(0, 10);
  return {
    title: rest,
    code,
    authors: authors.replaceAll(/ (?:and|&) /g, ', '),
    published: day,
    pdf: pdf && `${HOST}${pdf}`,
    categories: categories.join(', '),
    'body once': 1,
  };
}

function byOurs(html: string, publication: SamplePublication): Reading {
  const result = inBrowser(html, publication.path, (document, url) => extract(document, url));
  const article = result.kind === 'article' ? result.article : null;
  const texts = [article?.lead?.text, ...(article?.paragraphs.map(({ text }) => text) ?? [])];
  return {
    title: article?.title ?? null,
    code: article?.code ?? null,
    authors: article?.authors.map(({ name }) => name).join(', ') ?? null,
    published: article?.published ?? null,
    pdf: article?.pdf ?? null,
    categories: article?.categories.join(', ') ?? null,
    'body once': times(texts.join('\n'), publication.quote),
  };
}

/** Readability alone: it has no field for code, PDF or categories. */
function byReadability(html: string, publication: SamplePublication): Reading {
  const article = inBrowser(html, publication.path, (document) => new Readability(document).parse());
  return {
    title: article?.title ?? null,
    code: null,
    authors: article?.byline ?? null,
    published: article?.publishedTime ?? null,
    pdf: null,
    categories: null,
    'body once': times(article?.textContent ?? '', publication.quote),
  };
}

function times(text: string, quote: string): number {
  return text.replace(/\s+/g, ' ').split(quote).length - 1;
}

function inBrowser<T>(html: string, path: string, work: (document: Document, url: string) => T): T {
  return work(new DOMParser().parseFromString(html, 'text/html'), `${HOST}${path}`);
}

/** A field is right when it is what the page was made of; absent is right only where the page has none. */
export function fieldsRight(): string[] {
  const tools = [byOurs, byReadability];
  const readings = PUBLICATIONS.map((publication) => ({
    truth: wanted(publication),
    read: tools.map((tool) => tool(publicationPage(publication), publication)),
  }));
  const fields = Object.keys(wanted(CABLE_REPAIR)) as (keyof Reading)[];
  const rows = fields.map((field) => [
    field,
    ...tools.map((_, i) => readings.filter(({ truth, read }) => read[i]?.[field] === truth[field]).length),
  ]);
  return table([['field', 'ours', `Readability alone (of ${PUBLICATIONS.length})`], ...rows]);
}

/** Time to read a page of 1 to 32 times the words of a commentary, the body standing twice. */
export function extractionTimes(): string[] {
  let before = 0;
  const rows = [1, 2, 4, 8, 16, 32].map((factor) => {
    const body = prose(800 * factor)
      .map(({ text }) => `<p>${text}</p>`)
      .join('\n');
    const html = publicationPage({ ...CABLE_REPAIR, body });
    const time = inBrowser(html, CABLE_REPAIR.path, (document, url) =>
      median(3, () => extract(document, url)),
    );
    const row = [`${factor} ×`, time.toFixed(0), before ? (time / before).toFixed(1) : ''];
    before = time;
    return row;
  });
  return table([['length', 'ms', 'times the row above'], ...rows]);
}
