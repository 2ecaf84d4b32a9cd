/** The arguments of `npm start`, checked before anything long begins. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './tools.mjs';

export const USAGE = `npm start                       opens a browser with the extension on a local RSIS site
npm start -- --headless         takes the tour by itself and leaves pictures in reports/tour
npm start -- --headless --page FILE.html --url ADDRESS --out FOLDER
                                takes the tour on a saved page, as if it stood at ADDRESS`;

/**
 * @typedef {object} TourOptions
 * @property {boolean} headless
 * @property {{ file: string, url: string } | null} saved a page of the user's own, and the address that it shall have
 * @property {string} out folder for what the tour leaves, absolute
 */

/**
 * @param {string[]} args
 * @returns {TourOptions | 'help'}
 * @throws {Error} whose message is one line for the user
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    strict: true,
    allowPositionals: false,
    options: {
      headless: { type: 'boolean', default: false },
      page: { type: 'string' },
      url: { type: 'string' },
      out: { type: 'string', default: 'reports/tour' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { page, url, headless } = values;
  if ((page === undefined) !== (url === undefined)) {
    throw new Error('--page FILE.html and --url ADDRESS belong together: give both or neither.');
  }
  // Paths are meant from where npm was called, not from the project's folder.
  const from = process.env.INIT_CWD ?? process.cwd();
  const out = values.out === 'reports/tour' ? path.join(ROOT, values.out) : path.resolve(from, values.out);
  if (page === undefined || url === undefined) return { headless, saved: null, out };
  return { headless, saved: { file: existingFile(path.resolve(from, page)), url: webAddress(url) }, out };
}

/** @param {string} file */
function existingFile(file) {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Error(`--page: there is no file ${file}`);
  return file;
}

/** @param {string} text */
function webAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`--url: not an http or https address: ${text}`);
  }
  return url.href;
}
