/** What the extension's pages load: each its own, none another one's. */
import assert from 'node:assert/strict';
import { builtFiles, readBuilt } from './builds.mjs';

/** How a script names another one that it imports, at once or on demand. */
const IMPORTED = /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

/**
 * A page's first script puts the page into its document: whatever shares code with it must not reach that script.
 * @param {import('./builds.mjs').BuildName} build
 * @throws {assert.AssertionError} naming the page that would load another one
 */
export function checkPages(build) {
  const entries = new Map(builtFiles(build, '.html').map((page) => [entryOf(build, page), page]));
  for (const [entry, page] of entries)
    for (const script of reachedFrom(build, entry)) {
      const other = entries.get(script) ?? page;
      assert.equal(other, page, `${build}: ${page} loads the script of ${other}`);
    }
}

/** @param {import('./builds.mjs').BuildName} build @param {string} page */
function entryOf(build, page) {
  const [, script] = /<script type="module"[^>]* src="\/([^"]+)"/.exec(readBuilt(build, page)) ?? [];
  assert.ok(script, `${build}: ${page} names no script`);
  return script;
}

/** @param {import('./builds.mjs').BuildName} build @param {string} entry */
function reachedFrom(build, entry) {
  const reached = new Set([entry]);
  for (const script of reached)
    for (const [, imported = ''] of readBuilt(build, script).matchAll(IMPORTED))
      reached.add(new URL(imported, `file:///${script}`).pathname.slice(1));
  assert.ok(reached.size > 1, `${build}: ${entry} imports nothing`);
  return reached;
}
