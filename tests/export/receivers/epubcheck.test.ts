import { realpathSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatOf } from '@/utils/export/formats';
import { bytesOf } from '../written';
import { HOSTILE_PAPERS, PAPERS } from './lists';
import { describeWith, PROGRAM_MS, runProgram, scratchFolder } from './tools';

const { put } = scratchFolder();
/** Where Debian puts the command, which is a jar. */
const JAR = '/usr/bin/epubcheck';
/** It runs once: the quick compiler is enough, and one processor. */
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar'];

describeWith('epubcheck', 'epubcheck', () => {
  it(
    'finds no error in a book with its texts, whatever words are in it',
    async () => {
      const items = [...PAPERS.items, ...HOSTILE_PAPERS.items];
      const book = await bytesOf(formatOf('epub'), { ...HOSTILE_PAPERS, items });
      const { stdout, stderr } = runProgram('java', [...JAVA, realpathSync(JAR), put('list.epub', book)]);
      const said = `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
      // An address that names no host is still the address that a page or a file gave.
      expect(said.filter((line) => !line.startsWith('WARNING(RSC-023)'))).toEqual([]);
      expect(stdout).toMatch(/\b0 fatals \/ 0 errors\b/);
    },
    PROGRAM_MS,
  );
});
