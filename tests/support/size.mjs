/**
 * Sizes of what every visitor of a page and every opener of the popup loads, after gzip, beside their budgets.
 * Run by itself it prints the table and exits with 1 when a budget is exceeded by more than a tenth.
 */
import { gzipSync } from 'node:zlib';
import { builtFiles, readBuilt } from './builds.mjs';

/** Over a budget by this much a build fails; below, the table says so. */
const TOLERANCE = 1.1;
/** Bytes of 1 kB. */
const KB = 1000;

/** Scripts and styles that an extension page names itself: what it loads before it shows anything. @param {string} page */
function firstLoad(page) {
  const html = readBuilt('chrome', page);
  const addresses = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, at]) =>
    String(at).slice(1),
  );
  if (addresses.length === 0) throw new Error(`${page} names no script`);
  return [...new Set(addresses)];
}

/** @typedef {{ what: string, files: string[], budget: number | null }} Sized */

/** @returns {Sized[]} budgets in kB; null: told, not limited */
function sized() {
  const scripts = builtFiles('chrome', '.js');
  const pages = builtFiles('chrome', '.html');
  return [
    {
      what: 'content script',
      files: scripts.filter((file) => file.startsWith('content-scripts/')),
      budget: 15,
    },
    ...pages.map((page) => ({
      what: `${page}, first load`,
      files: firstLoad(page),
      budget: { 'popup.html': 25, 'library.html': 60 }[page] ?? 60,
    })),
    ...scripts
      .filter((file) => !file.includes('/'))
      .map((file) => ({ what: `${file}, on demand`, files: [file], budget: null })),
  ];
}

/**
 * @returns {{ lines: string[], tooLarge: string[] }} the table, and the names of what is too large
 */
export function measureSizes() {
  const rows = sized().map(({ what, files, budget }) => {
    const size =
      files.reduce((sum, file) => sum + gzipSync(readBuilt('chrome', file), { level: 9 }).length, 0) / KB;
    return { what, size, budget, isTooLarge: budget !== null && size > budget * TOLERANCE };
  });
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map(({ what, size, budget, isTooLarge }) => {
    const limit = budget === null ? '' : ` of ${budget} kB${isTooLarge ? '  TOO LARGE' : ''}`;
    return `${what.padEnd(width)} ${size.toFixed(1).padStart(7)} kB${limit}`;
  });
  return { lines, tooLarge: rows.filter(({ isTooLarge }) => isTooLarge).map(({ what }) => what) };
}

if (process.argv[1] === import.meta.filename) {
  const { lines, tooLarge } = measureSizes();
  console.log(lines.join('\n'));
  process.exitCode = tooLarge.length === 0 ? 0 : 1;
}
