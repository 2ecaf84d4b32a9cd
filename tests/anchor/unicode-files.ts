import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Where Debian's package `unicode-data` keeps Unicode's own test files; `npm test` installs it where it may. */
const FOLDER = '/usr/share/unicode';

const FILES = [
  'NormalizationTest.txt.bz2',
  'auxiliary/GraphemeBreakTest.txt',
  'auxiliary/WordBreakTest.txt',
].map((name) => `${FOLDER}/${name}`);

/** Why the files cannot be read here; null when they can. */
export function missingUnicode(): string | null {
  const missing = FILES.filter((file) => !existsSync(file));
  return missing.length === 0 ? null : `no ${missing.join(', ')}: install unicode-data`;
}

/** The five columns of each case of NormalizationTest: source, NFC, NFD, NFKC, NFKD. */
export function normalisationCases(): string[][] {
  const text = execFileSync('bzcat', [`${FOLDER}/NormalizationTest.txt.bz2`], { maxBuffer: 2 ** 26 });
  return lines(text.toString('utf8'))
    .filter((line) => !line.startsWith('@'))
    .map((line) => line.split(';').slice(0, 5).map(decoded));
}

/** A text and the offsets (UTF-16) at which it may be cut. */
export interface BreakCase {
  text: string;
  edges: ReadonlySet<number>;
}

/** The cases of GraphemeBreakTest or WordBreakTest. */
export function breakCases(name: 'Grapheme' | 'Word'): BreakCase[] {
  return lines(readFileSync(`${FOLDER}/auxiliary/${name}BreakTest.txt`, 'utf8')).map((line) => {
    let text = '';
    const edges = new Set<number>();
    for (const token of line.trim().split(/\s+/)) {
      if (token === '÷') edges.add(text.length);
      else if (token !== '×') text += decoded(token);
    }
    return { text, edges };
  });
}

function lines(file: string): string[] {
  return file
    .split('\n')
    .map((line) => line.replace(/#.*/, ''))
    .filter((line) => line.trim() !== '');
}

function decoded(codePoints: string): string {
  return String.fromCodePoint(...codePoints.split(' ').map((code) => Number.parseInt(code, 16)));
}
