/** Writes the fixtures anew from the samples: `npx tsx tests/article/support/write-fixtures.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { SAMPLES } from './samples';

const FOLDER = 'tests/article/fixtures';

rmSync(FOLDER, { recursive: true, force: true });
for (const { slug, source, expected } of SAMPLES) {
  mkdirSync(`${FOLDER}/${slug}`, { recursive: true });
  writeFileSync(`${FOLDER}/${slug}/source.html`, `${source}\n`);
  writeFileSync(`${FOLDER}/${slug}/expected.json`, `${JSON.stringify(expected, null, 2)}\n`);
}
console.log(`${SAMPLES.length} fixtures in ${FOLDER}`);
