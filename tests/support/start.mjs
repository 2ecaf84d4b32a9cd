/**
 * `npm start`: sets itself up, builds the extension and opens a browser with it on the local RSIS site; without a
 * display, or with `--headless`, it takes the tour itself. Plain JavaScript: it runs before the dependencies exist.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { readOptions, USAGE } from './options.mjs';
import { ensureBrowser, ensureDependencies } from './setup.mjs';
import { ROOT, runTool } from './tools.mjs';

function hasDisplay() {
  if (process.platform !== 'linux') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {Promise<number>} the exit code */
async function start() {
  const options = readOptions(process.argv.slice(2), { hasDisplay: hasDisplay() });
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  ensureDependencies();
  ensureBrowser('chromium');
  console.log('Building the extension …');
  if (!runTool('wxt', ['build'], { quiet: true })) return 1;
  const script = path.join(ROOT, 'tests/browser/tour/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message.split('\n')[0] : String(error));
  process.exitCode = 1;
}
