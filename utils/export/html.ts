import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { articleMarkup, titleMarkup } from './article-markup';
import { MARK_STYLE } from './mark-style';
import type { TextWriterOf } from './reading-list';
import { lines } from './text';
import { xmlLine } from './xml';

const t = translator(exportMessages);

/** Nothing is loaded or run, whatever a browser makes of the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `:root { color-scheme: light dark; }
body { font: 1rem/1.55 Georgia, "Noto Serif", serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, dt, figcaption { font-family: system-ui, sans-serif; line-height: 1.25; }
article { margin-block: 3rem; border-block-start: 1px solid GrayText; }
.facts div { display: grid; grid-template-columns: 8rem 1fr; gap: 0.5rem; }
.facts dt { font-weight: 600; } .facts dd { margin: 0; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 0.25rem solid GrayText; }
figure { margin: 1.5rem 0; break-inside: avoid; }
figcaption { font-size: 0.875rem; }
.note { white-space: pre-wrap; margin-block-start: 0.5rem; }
${MARK_STYLE}
@media (max-width: 30rem) { .facts div { grid-template-columns: 1fr; gap: 0; } }
@media print { :root { color-scheme: light; } body { max-width: none; margin: 0; font-size: 11pt; } article { break-before: page; border: 0; } article:first-of-type { break-before: auto; } mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } h2, h3, h4 { break-after: avoid; } }`;

/** A reading list as one HTML file that needs nothing else and prints well. */
export const htmlWriter: TextWriterOf = ({ list, colourNames = {}, withTexts = false }) => {
  const name = xmlLine(list.name) || t('untitledList');
  let place = 0;
  return {
    head: () =>
      [
        '<!DOCTYPE html>',
        `<html lang="en"><head><meta charset="utf-8"/>`,
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>`,
        '<meta name="viewport" content="width=device-width"/><meta name="referrer" content="no-referrer"/>',
        `<title>${name}</title>`,
        `<style>\n${STYLE}\n</style></head><body>`,
        `<header><h1 dir="auto">${name}</h1>`,
        ...lines(list.description).map((line) => `<p dir="auto">${xmlLine(line)}</p>`),
        '</header><main>\n',
      ].join('\n'),
    item: (item) => {
      place += 1;
      return [
        `<article id="paper-${place}"><h2 dir="auto">${place}. ${titleMarkup(item)}</h2>`,
        articleMarkup(item, colourNames, withTexts),
        '</article>\n',
      ].join('\n');
    },
    foot: () => ['</main></body></html>\n'],
  };
};
