/** `npm run bench`: figures, nothing asserted. Times are of this machine; their ratios are what to compare. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import './browser-globals';
import { anchorFigures } from './anchor';
import { anchorSpeed } from './anchor-speed';
import { extractionTimes, fieldsRight } from './extraction';
import { sentenceScores } from './sentences';
import { summaryTimes } from './summary';
import { comparisonTimes } from './versions';

const SECTIONS: readonly [title: string, lines: () => string[] | Promise<string[]>][] = [
  ['Bundles after gzip', bundleSizes],
  ['Fields right on the sample pages', fieldsRight],
  ['Extraction, time by length (jsdom)', extractionTimes],
  ['Sentence ends, F1', sentenceScores],
  ['Three key sentences, time by length', summaryTimes],
  ['Two versions compared, with 50 highlights, time by length', comparisonTimes],
  ['Quotes found again, % of cases', anchorFigures],
  ['A thousand highlights on a page (Chromium)', anchorSpeed],
];

for (const [title, lines] of SECTIONS) {
  console.log(`\n${title}\n${(await lines()).join('\n')}`);
}

function bundleSizes(): string[] {
  if (!existsSync('.output/chrome-mv3')) return ['No build here: run npm run build first.'];
  const { stdout, stderr } = spawnSync('node', ['tests/support/size.mjs'], { encoding: 'utf8' });
  return [`${stdout}${stderr}`.trim()];
}
