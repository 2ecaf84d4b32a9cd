/** The pseudo-language of builds for tests: whatever stands outside of its brackets is of no catalogue. */

import type { Page } from 'puppeteer-core';

export const PSEUDO = 'en-XA';

/** What is nobody's string: titles, names, dates, quotes and texts of papers, names of formats and styles. */
const DATA = [
  'bdi',
  'q',
  'time',
  'code',
  'kbd',
  'script',
  'textarea',
  '[lang]:not(html)',
  '[dir="auto"]',
  '.facts-code',
  '.citation-sample',
].join(', ');

/** Names in any language. */
const NAMES = ['RSIS', 'NTU', 'PDF', 'citeproc-js', 'Citation Style Language'];

/** The words on a page of ours, and in the names of its controls, that come from no catalogue. */
export function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(
    (data, names) => {
      const left = (text: string): string => {
        let rest = text;
        for (let before = ''; rest !== before; ) {
          before = rest;
          rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, ' ');
        }
        for (const name of names) rest = rest.replaceAll(name, ' ');
        // A month, which the language's own formats write.
        rest = rest.replace(/\b[A-Z][a-z]{2} \d{4}\b/gu, ' ');
        return /[A-Za-z]{2}/u.test(rest) ? rest.trim() : '';
      };
      const found: string[] = [];
      for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
        if (element.closest(data) || !element.checkVisibility()) continue;
        const name = element.className || element.localName;
        for (const child of element.childNodes)
          if (child.nodeType === Node.TEXT_NODE && left(child.textContent ?? '') !== '')
            found.push(`${name}: ${left(child.textContent ?? '')}`);
        for (const attribute of ['aria-label', 'title', 'placeholder', 'alt'])
          if (left(element.getAttribute(attribute) ?? '') !== '')
            found.push(`${name} ${attribute}: ${left(element.getAttribute(attribute) ?? '')}`);
      }
      return found;
    },
    DATA,
    NAMES,
  );
}
