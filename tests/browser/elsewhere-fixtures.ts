import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { askedElsewhere, type ExpectedElsewhere } from '@/tests/article/support/asked-elsewhere';
import type { ExtractResult } from '@/utils/article/article';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'tests/article/elsewhere');

/** The script that reads pages, as it is built for a browser. */
export function readingScript(browser: 'chrome' | 'firefox'): string {
  return readFileSync(path.join(ROOT, `.output/${browser}-mv3/reading.js`), 'utf8');
}

export interface ElsewhereFixture {
  slug: string;
  source: string;
  expected: ExpectedElsewhere;
}

export const ELSEWHERE_FIXTURES: readonly ElsewhereFixture[] = readdirSync(FOLDER).map((slug) => ({
  slug,
  source: readFileSync(path.join(FOLDER, slug, 'source.html'), 'utf8'),
  expected: JSON.parse(readFileSync(path.join(FOLDER, slug, 'expected.json'), 'utf8')),
}));

/**
 * Runs in the page, where `script` registers itself: reads HTML as the page at an address. On a page of the series it
 * stands there as a document of its own, laid out as if it had just come; of another site it is only parsed.
 */
export function readInPage(script: string, html: string, url: string, isElsewhere: boolean): ExtractResult {
  type Read = (page: Document, at: string) => ExtractResult;
  type Modules = {
    reading?: { extract: Read; readElsewhere(...asked: Parameters<Read>): { result: ExtractResult } };
  };
  const world = globalThis as unknown as Record<symbol, Modules>;
  const key = Symbol.for('rsis-reader-companion');
  // oxlint-disable-next-line typescript/no-implied-eval -- our own build, in the browser's sandbox, as the browser would run it
  if (!world[key]?.reading) new Function(script)();
  const reading = world[key]?.reading;
  if (!reading) throw new Error('The reading script did not register');
  if (isElsewhere)
    return reading.readElsewhere(new DOMParser().parseFromString(html, 'text/html'), url).result;
  document.open();
  document.write(html);
  document.close();
  return reading.extract(document, url);
}

/** What was read, beside what was to be read. */
export function comparable(result: ExtractResult, { expected }: ElsewhereFixture): ExpectedElsewhere {
  return askedElsewhere(result, expected);
}
