/**
 * `npm test`: sets itself up, then runs every check there is, in the real browsers too. A step that fails does not
 * hide the others; at the end stand a table and the line `N passed, N failed`, and the exit code follows it.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CHECKS } from './checks.mjs';
import {
  beginPackages,
  ensureBrowser,
  ensureDependencies,
  ensureReceivers,
  ensureUnicodeData,
} from './setup.mjs';
import { ROOT, runTool } from './tools.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const REPORTS = path.join(ROOT, 'reports');
/** Builds so that the browser tests can have every screen speak another language. */
const WITH_PSEUDO_LANGUAGE = { ...process.env, PSEUDO_LANGUAGE: 'true' };

/** @param {boolean} held @returns {Count} */
const one = (held) => ({ passed: held ? 1 : 0, failed: held ? 0 : 1, skipped: 0 });

/** Names and reasons of the tests that failed, for the end of the report: only that is seen of a long run. @type {string[]} */
const failures = [];

/** The same of tests that passed at the second try alone: each is a defect, of the test or of what it tests. @type {string[]} */
const retried = [];

/** @param {string} name @param {string} why @param {string} [what] */
const told = (name, why, what = 'FAILED') =>
  `${what} ${name}\n       ${why.split('\n').slice(0, 2).join('\n       ').slice(0, 600)}`;

/** @typedef {{ name: string, message: string, status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} TestedFile */

/**
 * @param {TestedFile[]} files
 * @returns {string[]} three lines for each test that failed, and for each file that could not be loaded or set up
 */
function failuresIn(files) {
  return files.flatMap(({ name, message, status, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [told(file, message)];
    return failed.map(({ fullName, failureMessages }) =>
      told(`${file}: ${fullName}`, failureMessages[0] ?? ''),
    );
  });
}

/**
 * @param {TestedFile[]} files
 * @returns {string[]} three lines for each test that passed after it had failed: its errors stay with it
 */
function retriedIn(files) {
  return files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(({ fullName, failureMessages }) =>
        told(`${path.relative(ROOT, name)}: ${fullName}`, failureMessages[0] ?? '', 'SECOND TRY'),
      ),
  );
}

/**
 * Runs vitest and counts its tests; a run that fails without a failed test (it could not start) is one failure.
 * @param {string} name of the report
 * @param {string[]} args
 * @returns {Count}
 */
function countTests(name, args) {
  const report = path.join(REPORTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const held = runTool('vitest', [...args, ...reporters]);
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  failures.push(...failuresIn(testResults));
  retried.push(...retriedIn(testResults));
  const failed = held ? numFailedTests : Math.max(numFailedTests, 1);
  // A run without any test proves nothing.
  return {
    passed: numPassedTests,
    failed: numPassedTests + failed === 0 ? 1 : failed,
    skipped: numPendingTests,
  };
}

/** @typedef {{ name: string, act: () => Count | Promise<Count> }} TestStep */

/**
 * @param {(tool: string) => boolean} isChosen
 * @returns {TestStep[]}
 */
function checks(isChosen) {
  return CHECKS.filter(({ tool }) => isChosen(tool)).map(({ name, tool, args }) => ({
    name,
    act: () => (tool === 'vitest' ? countTests('unit', args) : one(runTool(tool, args))),
  }));
}

/**
 * What needs neither a browser nor anything else of the system stands first: meanwhile that is being installed.
 * @param {Promise<void>} installing
 * @returns {TestStep[]}
 */
function steps(installing) {
  return [
    ...checks((tool) => tool !== 'vitest'),
    {
      name: 'build for Chromium',
      act: () => one(runTool('wxt', ['build'], { quiet: true, env: WITH_PSEUDO_LANGUAGE })),
    },
    {
      name: 'build and packages for Firefox',
      act: () => one(runTool('wxt', ['zip', '-b', 'firefox'], { quiet: true })),
    },
    {
      name: 'sources for reviewers',
      act: async () => {
        const { checkSources } = await import('./sources.mjs');
        if (checkSources() === 'same') return one(true);
        console.log('Skipped: there is no git here to compare them with.');
        return { passed: 0, failed: 0, skipped: 1 };
      },
    },
    {
      name: 'size of the packages',
      act: async () => {
        const { measureSizes } = await import('./size.mjs');
        const { lines, tooLarge } = measureSizes();
        console.log(lines.join('\n'));
        return one(tooLarge.length === 0);
      },
    },
    {
      name: 'permissions, hosts and policy',
      act: async () => {
        const { checkManifests } = await import('./manifest.mjs');
        checkManifests();
        return one(true);
      },
    },
    {
      name: 'each page loads its own',
      act: async () => {
        const { checkPages } = await import('./pages.mjs');
        for (const build of /** @type {const} */ (['chrome', 'firefox'])) checkPages(build);
        return one(true);
      },
    },
    {
      name: 'browsers and programs',
      act: async () => {
        await installing;
        ensureBrowser('chromium');
        ensureBrowser('firefox');
        ensureUnicodeData();
        ensureReceivers();
        return one(true);
      },
    },
    ...checks((tool) => tool === 'vitest'),
    {
      name: 'real Chromium and Firefox',
      act: () => countTests('browser', ['run', '-c', 'tests/browser/vitest.config.ts']),
    },
  ];
}

async function test() {
  const installing = beginPackages();
  ensureDependencies();
  // An old build or report must not stand in for one that could not be made.
  for (const folder of ['.output', 'reports'])
    rmSync(path.join(ROOT, folder), { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });

  /** @type {(Count & { name: string, seconds: number })[]} */
  const rows = [];
  for (const { name, act } of steps(installing)) {
    console.log(`\n— ${name}`);
    const start = performance.now();
    const count = await Promise.resolve()
      .then(act)
      .catch((error) => {
        console.error(error instanceof Error ? error.message : error);
        return one(false);
      });
    rows.push({ name, ...count, seconds: (performance.now() - start) / 1000 });
  }

  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of rows) {
    const mark = failed === 0 ? 'ok    ' : 'FAILED';
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    console.log(`${mark} ${name.padEnd(width)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${counts}`);
  }
  for (const lines of [retried, failures]) if (lines.length > 0) console.log(`\n${lines.join('\n')}`);
  const total = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((sum, row) => sum + row[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}

try {
  process.exitCode = await test();
} catch (error) {
  // The set-up failed: nothing was tested.
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
