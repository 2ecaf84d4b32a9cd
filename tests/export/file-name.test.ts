import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '@/utils/export/file-name';
import { HOSTILE } from './hostile.cases';

const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i;

describe('fileName', () => {
  it.each([
    ['Maritime law', 'Maritime law.md'],
    ['海洋法 / Sea: law?', '海洋法 - Sea- law-.md'],
    ['', 'reading-list.md'],
    ['...', 'reading-list.md'],
    ['///', 'reading-list.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['.bashrc', 'bashrc.md'],
    ['-rf', 'rf.md'],
    ['~root', 'root.md'],
    ['con', '_con.md'],
    ['NUL.txt', '_NUL.txt.md'],
    ['com¹', '_com¹.md'],
    ['Console', 'Console.md'],
    ['ends with a dot. ', 'ends with a dot.md'],
    ['C:\\Windows', 'C-Windows.md'],
    ['invoice\u202Egnp.exe', 'invoicegnp.exe.md'],
    ['a\u0000b\nc\td', 'ab c d.md'],
    ['தமிழ் நூல்கள்', 'தமிழ் நூல்கள்.md'],
    ['👨‍👩‍👧 family', '👨‍👩‍👧 family.md'],
  ])('makes %j a name that every system takes', (name, file) => {
    expect(fileName(name, 'md')).toBe(file);
  });

  it('cuts a long name between characters, within 140 bytes', () => {
    const file = fileName('👨‍👩‍👧'.repeat(100), 'json');
    expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(140);
    expect(file).toMatch(/^(?:👨‍👩‍👧)+\.json$/u);
  });

  it('is safe for any name', () => {
    const name = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', minLength: 100 }),
    );
    fc.assert(
      fc.property(name, (given) => {
        const file = fileName(given, 'bib');
        expect(file).toMatch(/^[^\s.~-].*\.bib$/u);
        expect(file).not.toMatch(/[<>:"/\\|?*]|(?![\u200C\u200D])\p{C}|[. ]\.bib$/u);
        expect(file).not.toMatch(RESERVED);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(140);
        expect(file.normalize('NFC')).toBe(file);
      }),
      { numRuns: 1000 },
    );
  });
});
