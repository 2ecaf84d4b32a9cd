/** Runs the project's own tools with this Node, without a shell and without npx: the same on every system. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Packages whose name is not that of their command. */
const PACKAGES = /** @type {Record<string, string>} */ ({ biome: '@biomejs/biome', tsc: 'typescript' });

/**
 * The arguments that start a tool of `node_modules` with Node.
 * @param {string} tool
 * @param {string[]} args
 * @returns {string[]}
 */
export function toolArguments(tool, args) {
  const folder = path.join(ROOT, 'node_modules', PACKAGES[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[tool];
  if (!file) throw new Error(`${tool} has no command of that name`);
  return [path.join(folder, file), ...args];
}

/**
 * Runs a tool to its end, its output being ours. True when it succeeded.
 * @param {string} tool
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet: its output is shown only when it fails
 */
export function runTool(tool, args, options = {}) {
  return run(process.execPath, toolArguments(tool, args), options);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function run(command, args, { quiet = false, env = process.env } = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw new Error(`${command} could not be started: ${error.message}`);
  if (status !== 0 && quiet) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}
