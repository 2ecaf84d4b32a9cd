/** The arguments of `npm start`, checked before anything long begins. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { outFolder, rsisAddress, savedPage } from './option-checks.mjs';
import { ROOT } from './tools.mjs';

export const USAGE = `npm start                       opens a browser with the extension on a local RSIS site
npm start -- --headless         takes the tour by itself and leaves pictures in reports/tour
npm start -- --headless --page FILE.html --url ADDRESS --out FOLDER
                                takes the tour on a saved page, as if it stood at ADDRESS`;

const OPTIONS = /** @type {const} */ ({
  headless: { type: 'boolean', default: false },
  page: { type: 'string' },
  url: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
});

/**
 * @typedef {object} TourOptions
 * @property {boolean} headless the tour is taken; else a person plays
 * @property {{ file: string, url: string } | null} saved a page of the user's own, and the address that it shall have
 * @property {string} out folder for what the tour leaves, absolute; there when the tour is taken
 */

/**
 * @param {string[]} args
 * @param {{ hasDisplay: boolean }} machine
 * @returns {TourOptions | 'help'}
 * @throws {Error} whose message is one line for the user
 */
export function readOptions(args, { hasDisplay }) {
  const values = parsed(args);
  if (values.help) return 'help';
  const { page, url, out } = values;
  const headless = values.headless || !hasDisplay;
  if ((page === undefined) !== (url === undefined)) {
    throw new Error('--page FILE.html and --url ADDRESS belong together: give both or neither.');
  }
  if (out !== undefined && !headless) {
    throw new Error('--out FOLDER takes what the tour leaves: give --headless too.');
  }
  const saved =
    page === undefined || url === undefined
      ? null
      : { file: savedPage(whereMeant('page', page)), url: rsisAddress(url) };
  const folder = out === undefined ? path.join(ROOT, 'reports/tour') : whereMeant('out', out);
  return { headless, saved, out: headless ? outFolder(folder) : folder };
}

/** @param {string[]} args */
function parsed(args) {
  // `npm start --headless`, without the dashes in between: npm takes it and we would never see it.
  const kept = Object.keys(OPTIONS).filter((name) => process.env[`npm_config_${name}`] !== undefined);
  if (kept.length > 0) {
    throw new Error(
      `npm kept --${kept[0]} for itself: put -- before the options, as in npm start -- --${kept[0]}`,
    );
  }
  try {
    return parseArgs({ args, strict: true, allowPositionals: false, options: OPTIONS }).values;
  } catch (error) {
    // What follows the first sentence is about the ways to write options in general.
    const [problem] = /** @type {Error} */ (error).message.split(/\.\s/);
    throw new Error(`${problem}. npm start -- --help shows the options.`, { cause: error });
  }
}

/**
 * A path as meant from where npm was called, not from the project's folder.
 * @param {string} option
 * @param {string} given
 */
function whereMeant(option, given) {
  if (given.trim() === '')
    throw new Error(`--${option} lacks its value: name a ${option === 'page' ? 'file' : 'folder'}.`);
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
}
