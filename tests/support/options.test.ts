import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readOptions } from './options.mjs';

const URL = 'https://www.rsis.edu.sg/rsis-publication/rsis/sample/';
const HEADLESS = { hasDisplay: false };
const folder = mkdtempSync(path.join(tmpdir(), 'options-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file with these bytes. */
function file(name: string, content: string | Uint8Array): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

const FILE = file('page.html', '<p>Caitríona wrote it.</p>');
const LATIN1 = Buffer.from('<p>Caitríona</p>', 'latin1');
const ARCHIVE = 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n';
const LONG = path.join(folder, 'x'.repeat(300));

const page = (at: string) => ['--page', at, '--url', URL];
const address = (url: string) => ['--page', FILE, '--url', url];
const out = (at: string) => ['--out', at];

const REFUSED = [
  { name: 'an unknown option', args: ['--bogus'], says: ["'--bogus'", '--help'] },
  { name: 'a word that is no option', args: ['tour'], says: ["'tour'", '--help'] },
  { name: 'a switch with a value', args: ['--headless=no'], says: ['--headless', '--help'] },
  { name: 'an option without its value', args: ['--headless', '--out'], says: ['--out', '--help'] },
  { name: 'an option in the place of a value', args: ['--page', '--url', URL], says: ['--page', '--help'] },
  { name: 'a page without an address', args: ['--page', FILE], says: ['belong together'] },
  { name: 'an address without a page', args: ['--url', URL], says: ['belong together'] },
  { name: 'a missing file', args: page('gone.html'), says: ['--page', 'gone.html'] },
  { name: 'a path through a file', args: page(path.join(FILE, 'page.html')), says: ['--page', 'page.html'] },
  { name: 'a folder for a file', args: page(folder), says: ['--page', 'no file'] },
  { name: 'no file', args: page(''), says: ['--page', 'name a file'] },
  { name: 'an empty file', args: page(file('empty.html', '')), says: ['empty.html', 'empty'] },
  {
    name: 'a picture',
    args: page(file('a.html', Uint8Array.of(137, 80, 78, 71, 0, 1))),
    says: ['no HTML page'],
  },
  { name: 'a web archive', args: page(file('a.mhtml', ARCHIVE)), says: ['archive', 'HTML only'] },
  {
    name: 'a page in an unnamed charset',
    args: page(file('latin.html', LATIN1)),
    says: ['save it again as UTF-8'],
  },
  { name: 'an address that is none', args: address('rsis'), says: ['--url', '“rsis”', 'such as https'] },
  { name: 'no address', args: address(''), says: ['--url', 'such as https'] },
  { name: 'an address of another kind', args: address('ftp://rsis.edu.sg/'), says: ['--url', 'ftp:'] },
  { name: 'another site', args: address('https://example.org/a/'), says: ['example.org', 'rsis.edu.sg'] },
  { name: 'a site that looks alike', args: address('https://xrsis.edu.sg/'), says: ['xrsis.edu.sg'] },
  { name: 'a site that ends otherwise', args: address('https://rsis.edu.sg.example/'), says: ['.example'] },
  { name: 'no folder', args: out(' '), says: ['--out', 'name a folder'] },
  { name: 'a file for a folder', args: out(FILE), says: ['--out', 'file', 'Name another folder'] },
  {
    name: 'a folder below a file',
    args: out(path.join(FILE, 'tour')),
    says: ['--out', 'Name another folder'],
  },
  {
    name: 'a folder that no disk takes',
    args: out(path.join(folder, 'a', LONG)),
    says: ['--out', 'too long'],
  },
];

const TAKEN = [
  {
    name: 'a page that names its charset',
    args: page(file('named.html', Buffer.concat([Buffer.from('<meta charset=windows-1252>'), LATIN1]))),
  },
  { name: 'a page in UTF-16', args: page(file('utf16.html', Buffer.from('\ufeff<p>é</p>', 'utf16le'))) },
  { name: 'the bare host', args: address('http://rsis.edu.sg/a/') },
];

describe('the arguments of npm start', () => {
  it.each(REFUSED)('refuse $name in one line', ({ args, says }) => {
    const before = readdirSync(folder);
    const read = () => readOptions(args, HEADLESS);
    for (const part of says) expect(read).toThrow(part);
    expect(read).not.toThrow('\n');
    expect(readdirSync(folder)).toEqual(before);
  });

  it.skipIf(process.platform !== 'linux')('refuse a folder that a file system never makes, at once', () => {
    expect(() => readOptions(out('/proc/tour/a'), HEADLESS)).toThrow('--out: /proc/tour/a');
  });

  it.each(TAKEN)('take $name', ({ args }) => {
    expect(readOptions(args, HEADLESS)).toMatchObject({ saved: { file: args[1], url: args[3] } });
  });

  it('open a browser for a person when there is a display and no flag', () => {
    const playing = { headless: false, saved: null, out: path.resolve('reports/tour') };
    expect(readOptions([], { hasDisplay: true })).toEqual(playing);
    expect(readOptions(['--headless'], { hasDisplay: true })).toEqual({ ...playing, headless: true });
    expect(readOptions([], HEADLESS)).toEqual({ ...playing, headless: true });
  });

  it('refuse a folder for a tour that is not taken', () => {
    expect(() => readOptions(out(path.join(folder, 'tour')), { hasDisplay: true })).toThrow('--headless');
    expect(existsSync(path.join(folder, 'tour'))).toBe(false);
  });

  it('take a saved page, its address without a password, and a folder, which they make', () => {
    const deep = path.join(folder, 'deep', 'er');
    const given = 'https://ada:secret@www.rsis.edu.sg/rsis-publication/rsis/sample/';
    expect(readOptions(['--headless', ...address(given), '--out', deep], { hasDisplay: true })).toEqual({
      headless: true,
      saved: { file: FILE, url: URL },
      out: deep,
    });
    expect(readdirSync(deep)).toEqual([]);
  });

  it('mean paths from where npm was called', () => {
    vi.stubEnv('INIT_CWD', folder);
    mkdirSync(path.join(folder, 'here'));
    const options = readOptions(['--page', 'page.html', '--url', URL, '--out', 'here'], HEADLESS);
    expect(options).toMatchObject({ saved: { file: FILE }, out: path.join(folder, 'here') });
    vi.unstubAllEnvs();
  });

  it('say that npm took an option when the dashes in between are missing', () => {
    vi.stubEnv('npm_config_headless', 'true');
    expect(() => readOptions([], HEADLESS)).toThrow('npm start -- --headless');
    vi.unstubAllEnvs();
  });

  it('ask for help', () => {
    expect(readOptions(['--help'], HEADLESS)).toBe('help');
  });
});
