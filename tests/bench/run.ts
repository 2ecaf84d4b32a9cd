/**
 * `npm run bench`: figures, nothing asserted. With names of sections behind it (`npm run bench -- quotes speed`) these
 * alone. `LIBRARY_PAPERS=1000,10000` are the sizes of `library` and `backup`, `LIBRARY_PROFILES=folder` keeps the libraries that it makes, and
 * `LIBRARY_PARTS=page,questions,highlight,acts,bulk` are those that are measured. Times are of this machine; their ratios are what to compare.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import './browser-globals';
import { acronymScores } from './acronyms';
import { anchorFigures } from './anchor';
import { anchorSpeed } from './anchor-speed';
import { backupFigures } from './backup';
import { entityScores } from './entities';
import { extractionTimes, fieldsRight } from './extraction';
import { lensScores } from './lens';
import { libraryFigures } from './library';
import { sentenceScores } from './sentences';
import { longestSlices } from './slices';
import { longestTasksInChromium } from './slices-in-chromium';
import { summaryTimes } from './summary';
import { summaryQuality } from './summary-quality';
import { comparisonTimes } from './versions';

interface Section {
  title: string;
  /** `print` is for figures that take long: each is out as soon as it is measured. */
  lines: (print: (line: string) => void) => string[] | Promise<string[]>;
}

const SECTIONS: Readonly<Record<string, Section>> = {
  sizes: { title: 'Bundles after gzip', lines: bundleSizes },
  fields: { title: 'Fields right on the sample pages', lines: fieldsRight },
  extraction: { title: 'Extraction, time by length (jsdom)', lines: extractionTimes },
  sentences: { title: 'Sentence ends, F1', lines: sentenceScores },
  acronyms: { title: 'Acronyms defined in a text, %', lines: acronymScores },
  lens: { title: 'Policy lens, % of hand-marked sentences', lines: lensScores },
  entities: { title: 'Who, where, when: names with their paragraphs, %', lines: entityScores },
  summary: {
    title: 'Three key sentences: ROUGE F1 against the authors’ lead, and time',
    lines: summaryFigures,
  },
  slices: {
    title: 'Key sentences, lens and index of a monograph, in slices',
    lines: async () => [...(await longestSlices()), ...(await longestTasksInChromium())],
  },
  versions: { title: 'Two versions compared, with 50 highlights, time by length', lines: comparisonTimes },
  quotes: { title: 'Quotes found again, % of cases', lines: anchorFigures },
  library: { title: 'The library page with large libraries (Chromium)', lines: libraryFigures },
  backup: { title: 'Backup, restore and check of quotations (Chromium)', lines: backupFigures },
  speed: { title: 'A thousand highlights on a page (Chromium)', lines: anchorSpeed },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(
    `No section of that name: ${unknown.join(', ')}. There are: ${Object.keys(SECTIONS).join(', ')}.`,
  );
  process.exit(1);
}

for (const [name, { title, lines }] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  console.log(`\n${title} (${name})`);
  console.log((await lines((line) => console.log(line))).join('\n'));
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
}

function summaryFigures(): string[] {
  return [...summaryQuality(), ...summaryTimes()];
}

function bundleSizes(): string[] {
  if (!existsSync('.output/chrome-mv3')) return ['No build here: run npm run build first.'];
  const { stdout, stderr } = spawnSync('node', ['tests/support/size.mjs'], { encoding: 'utf8' });
  return [`${stdout}${stderr}`.trim()];
}
