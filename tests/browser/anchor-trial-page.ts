import path from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { prose } from '@/tests/bench/prose';
import { requireBrowser } from '@/tests/support/browsers.mjs';

/** Words of the page on which the highlights lie. */
const WORDS = 10_000;

/** The script of the trial in one piece. */
async function bundleTrial(): Promise<string> {
  const root = path.resolve(import.meta.dirname, '../..');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, 'anchor-trial.ts'),
        formats: ['iife'],
        name: 'trial',
      },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [Rollup.RollupOutput];
  return output[0].code;
}

/** A page of 10,000 words, twice, in a browser without any extension. */
export interface TrialPage {
  page: Page;
  /** Edits the page as its authors may: a new first paragraph, and every `nth` word another. */
  edit(nth: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the page with the trial ready in it. Its script is no part of the document. */
export async function openTrialPage(): Promise<TrialPage> {
  const code = await bundleTrial();
  const browser: Browser = await launch({
    executablePath: requireBrowser('chromium'),
    args: [...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  const page = await browser.newPage();
  const body = prose(WORDS)
    .map(({ text }) => `<p>${text}</p>`)
    .join('\n');
  await page.setContent(
    `<!doctype html><title>Trial</title><article data-trial>${body}</article><article data-trial>${body}</article>`,
  );
  await page.evaluate(code);
  return {
    page,
    edit: (nth) =>
      page.evaluate((every) => {
        let count = 0;
        for (const root of document.querySelectorAll('[data-trial]')) {
          for (const paragraph of root.querySelectorAll('p')) {
            paragraph.textContent = paragraph.textContent.replace(/[a-z]{4,}/g, (word) => {
              count += 1;
              return count % every === 0 ? 'harbour' : word;
            });
          }
          const first = document.createElement('p');
          first.textContent = 'A paragraph that the authors have put in before all the others.';
          root.prepend(first);
        }
      }, nth),
    close: () => browser.close(),
  };
}
