/** The two builds of the extension: where they lie and how they are read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.mjs';

export const BUILDS = /** @type {const} */ ({ chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' });

/** @typedef {keyof typeof BUILDS} BuildName */

/**
 * @param {BuildName} name
 * @param {string} file with slashes, relative to the build
 */
export function readBuilt(name, file) {
  return readFileSync(path.join(ROOT, BUILDS[name], file), 'utf8');
}

/**
 * Files of a build with this extension, relative to it, in a stable order.
 * @param {BuildName} name
 * @param {string} extension with its dot
 */
export function builtFiles(name, extension) {
  const folder = path.join(ROOT, BUILDS[name]);
  if (!existsSync(folder))
    throw new Error(`No build for ${name}: run npm run build and npm run build:firefox.`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith(extension))
    .sort();
}
