/**
 * What may be wrong with the values of `npm start`'s options, found before anything long begins. Every error is one
 * line that names the option and says what to do.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Bytes of a file's start in which a browser looks for its charset (the HTML standard's prescan). */
const PRESCAN = 1024;
const EXAMPLE = 'https://www.rsis.edu.sg/rsis-publication/idss/example/';

/**
 * The message that Node gives an error of the file system, without its code in front and the path behind.
 * @param {unknown} error
 */
function reasonOf(error) {
  const { message } = /** @type {Error} */ (error);
  return /^[A-Z]+: (.+?)(?:, \w+(?: '.*)?)?$/s.exec(message)?.[1] ?? message;
}

/**
 * The path of a saved page that a browser can read.
 * @param {string} file absolute
 */
export function savedPage(file) {
  const problem = problemOf(readPage(file));
  if (problem) throw new Error(`--page: ${file} ${problem}`);
  return file;
}

/** @param {string} file */
function readPage(file) {
  try {
    // Reading from a pipe would wait for ever.
    if (!statSync(file).isFile()) throw new Error('it is no file');
    return readFileSync(file);
  } catch (error) {
    throw new Error(`--page: ${file} can't be read: ${reasonOf(error)}.`, { cause: error });
  }
}

/**
 * Why these bytes are no page, with what to do; null when they are one.
 * @param {Buffer} body
 */
function problemOf(body) {
  const start = body.subarray(0, PRESCAN).toString('latin1');
  if (body.length === 0) return 'is empty: save the page again.';
  if (/^MIME-Version:/im.test(start) && /multipart\/related/i.test(start)) {
    return 'is a web archive: save the page as “HTML only” or “complete”.';
  }
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(start);
  if (!isUtf16 && body.includes(0)) return 'is no HTML page: it holds bytes that no text has.';
  if (isUtf16 || isUtf8(body) || /charset\s*=\s*["']?\s*[\w-]/i.test(start)) return null;
  return 'is not UTF-8 and names no other charset: save it again as UTF-8.';
}

/** @param {Buffer} body */
function isUtf8(body) {
  return Buffer.from(body.toString('utf8')).equals(body);
}

/**
 * An address where the extension works, as the browser writes it.
 * @param {string} text
 */
export function rsisAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`--url: not an http or https address: “${text}”. Give one such as ${EXAMPLE}`);
  }
  if (!/^(?:.+\.)?rsis\.edu\.sg$/.test(url.hostname)) {
    throw new Error(
      `--url: the extension works on rsis.edu.sg alone, not on ${url.hostname}: give the page's address there, such as ${EXAMPLE}`,
    );
  }
  // The browser asks without them, so that its question would not be recognised.
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * A folder that can be written, made when it is missing. When it can't be, nothing is left of the attempt.
 * @param {string} folder absolute
 */
export function outFolder(folder) {
  /** @type {string[]} */
  const made = [];
  try {
    for (const one of missingFolders(folder)) {
      mkdirSync(one);
      made.push(one);
    }
    // Asked of the disk: permissions do not tell all (root, a read-only disk).
    const probe = path.join(folder, `.${randomUUID()}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    for (const one of made.toReversed()) rmdirSync(one);
    throw new Error(`--out: ${folder} can't be written: ${reasonOf(error)}. Name another folder.`, {
      cause: error,
    });
  }
  return folder;
}

/**
 * The folders on the way to `folder` that are not there, outermost first. Made one by one: with `recursive`, Node 20
 * asks for ever where a file system refuses a folder as “not found” (/proc does).
 * @param {string} folder absolute
 * @returns {string[]}
 * @throws {Error} when something on the way is no folder
 */
function missingFolders(folder) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return [];
  if (found) throw new Error('it is a file');
  return [...missingFolders(path.dirname(folder)), folder];
}
