import { describe, expect, it } from 'vitest';
import { differences, zipNames } from './sources.mjs';

/** An entry of a central directory, its 46 fixed bytes first; the file itself is left out. */
function entry(name: string): Buffer {
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(0x02014b50);
  fixed.writeUInt16LE(Buffer.byteLength(name), 28);
  return Buffer.concat([fixed, Buffer.from(name)]);
}

/** A zip of nothing but its directory, behind bytes that stand for the files. */
function zip(names: string[]): Buffer {
  const files = Buffer.from('PK and other bytes');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(files.length, 16);
  return Buffer.concat([files, ...names.map(entry), end]);
}

describe('the sources zip', () => {
  it('is read by the names of its files', () => {
    const names = ['.npmrc', 'utils/article/é.ts'];
    expect(zipNames(zip(names))).toEqual(names);
    expect(zipNames(zip([]))).toEqual([]);
  });

  it('is refused when it is none', () => {
    expect(() => zipNames(Buffer.from('<html>'))).toThrow('No zip');
    expect(() => zipNames(zip(['a']).fill(0, 18, 22))).toThrow('No zip');
  });

  it('must hold every committed file, may hold new ones and nothing that is ignored', () => {
    const tracked = ['.npmrc', 'a.ts'];
    expect(differences(['.npmrc', 'a.ts', 'new.ts'], tracked, ['new.ts'])).toEqual([]);
    expect(differences(['a.ts', 'reports/x.json'], tracked, [])).toEqual([
      'missing: .npmrc',
      'too much: reports/x.json',
    ]);
  });
});
