/**
 * The sources that go to a store's reviewers with the Firefox package: exactly what is in version control, so that
 * they can build the same bytes and run the same checks.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.mjs';

const OUTPUT = path.join(ROOT, '.output');

/** Signatures and offsets of PKWARE's APPNOTE 6.3.10: 4.3.12 central directory, 4.3.16 its end. */
const ENTRY = 0x02014b50;
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/**
 * Names of the files of a zip, as its central directory lists them.
 * @param {Buffer} zip
 * @throws {Error} when it is none
 */
export function zipNames(zip) {
  const end = zip.lastIndexOf(END);
  if (end < 0) throw new Error('No zip: it has no end of a central directory.');
  const names = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`No zip: no entry at byte ${at}.`);
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

/**
 * Files that git lists, with slashes; null where there is no git or no repository (as in the unpacked sources).
 * @param {string[]} which
 */
function gitFiles(...which) {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', ...which], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.split('\0').filter((file) => file && existsSync(path.join(ROOT, file))) : null;
}

/**
 * What differs between a zip and version control, a line each.
 * @param {readonly string[]} names in the zip
 * @param {readonly string[]} tracked files that must be there
 * @param {readonly string[]} untracked files that may be there: not committed yet, nor ignored
 */
export function differences(names, tracked, untracked) {
  const held = new Set(names);
  const known = new Set([...tracked, ...untracked]);
  return [
    ...tracked.filter((file) => !held.has(file)).map((file) => `missing: ${file}`),
    ...names.filter((name) => !known.has(name)).map((name) => `too much: ${name}`),
  ];
}

/**
 * Compares the newest sources zip with version control.
 * @returns {'same' | 'no git'}
 * @throws {Error} that names what is missing or too much
 */
export function checkSources() {
  const zip = existsSync(OUTPUT) && readdirSync(OUTPUT).find((file) => file.endsWith('-sources.zip'));
  if (!zip) throw new Error('No sources zip: run npm run zip.');
  const names = zipNames(readFileSync(path.join(OUTPUT, zip)));
  const tracked = gitFiles('--cached');
  const untracked = gitFiles('--others', '--exclude-standard');
  if (!tracked || !untracked) return 'no git';
  const lines = differences(names, tracked, untracked);
  if (lines.length > 0) throw new Error(`${zip}\n${lines.join('\n')}`);
  return 'same';
}

if (process.argv[1] === import.meta.filename)
  console.log(`Sources zip and version control: ${checkSources()}`);
