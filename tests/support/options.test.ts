import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from './options.mjs';

const FILE = 'package.json';
const URL = 'https://www.rsis.edu.sg/rsis-publication/rsis/sample/';

const REFUSED = [
  { name: 'an unknown flag', args: ['--bogus'], says: '--bogus' },
  { name: 'a word that is no flag', args: ['tour'], says: 'tour' },
  { name: 'a page without an address', args: ['--page', FILE], says: 'belong together' },
  { name: 'an address without a page', args: ['--url', URL], says: 'belong together' },
  { name: 'a missing file', args: ['--page', 'gone.html', '--url', URL], says: 'gone.html' },
  { name: 'a folder for a file', args: ['--page', 'tests', '--url', URL], says: 'tests' },
  { name: 'an address that is none', args: ['--page', FILE, '--url', 'rsis'], says: 'rsis' },
  { name: 'an address of another kind', args: ['--page', FILE, '--url', 'ftp://rsis.edu.sg/'], says: 'ftp:' },
];

describe('the arguments of npm start', () => {
  it.each(REFUSED)('refuse $name in one line', ({ args, says }) => {
    expect(() => readOptions(args)).toThrow(says);
  });

  it('open a browser for a person when there are none', () => {
    expect(readOptions([])).toEqual({ headless: false, saved: null, out: path.resolve('reports/tour') });
  });

  it('take a saved page, its address and a folder', () => {
    expect(readOptions(['--headless', '--page', FILE, '--url', URL, '--out', 'somewhere'])).toEqual({
      headless: true,
      saved: { file: path.resolve(FILE), url: URL },
      out: path.resolve('somewhere'),
    });
  });

  it('ask for help', () => {
    expect(readOptions(['--help'])).toBe('help');
  });
});
