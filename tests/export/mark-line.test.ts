import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexWriter } from '@/utils/export/bibtex';
import { markLine } from '@/utils/export/mark-line';
import { writeWhole } from '@/utils/export/reading-list';
import { risWriter } from '@/utils/export/ris';
import { lines, oneLine } from '@/utils/export/text';
import { HOSTILE } from './hostile.cases';
import { highlight, publication, readingList } from './sample';

const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...Array.from('¶“”[]: \nNote·a')), maxLength: 30 }),
);

/** Reads the line by the rules that it is documented with. */
function read(line: string): { quote: string[]; place: string; former: string[]; note: string | null } {
  const parts = line.split(/(?<=^| )¶(?= |$)/u);
  const own = parts.map((part) => part.replaceAll('¶¶', '¶').trim());
  const place = own.findIndex((part) => part.startsWith('['));
  const note = own.findIndex((part, at) => at > place && part.startsWith('Note: '));
  return {
    quote: own.slice(0, place).map((part, at) => part.slice(1, at === place - 1 ? -1 : undefined)),
    place: own[place]?.slice(1, -1) ?? '',
    former: own.slice(place + 1, note === -1 ? undefined : note).map((part) => part.slice(1, -1)),
    note: note === -1 ? null : own.slice(note).join('\n').slice('Note: '.length),
  };
}

const folded = (text: string) => text.trim().split('\n').map(oneLine).join('\n');

describe('a highlight on one line', () => {
  it('gives its parts back, whatever the words are', () => {
    fc.assert(
      fc.property(words, words, words, (quote, note, tag) => {
        const one = highlight({ exact: `x ${quote}`, note, tags: [tag], heading: null });
        const got = read(markLine(one, { publication: publication(), highlights: [] }, {}));
        expect(got.quote).toEqual(lines(`x ${quote}`));
        expect(got.note ?? '').toBe(folded(note.replace(/\r\n?|[\u2028\u2029]/g, '\n')));
        expect(got.place).toMatch(/^Paragraph 3 · yellow(?: · Tags:.*)?$/u);
      }),
      { numRuns: 400 },
    );
  });

  it('stands in RIS and BibTeX with what it stood on before', () => {
    const one = highlight({
      exact: 'Two lines\nof ¶ harbour',
      note: 'Ask.\n\nTwice.',
      tags: ['sea', 'law'],
      formerAnchors: [
        {
          ...highlight({ exact: 'Two' }).anchor,
          paragraph: 4,
          heading: null,
          sha256: 'b'.repeat(64),
          removedAt: null,
          until: '2024-02-20T08:00:00.000Z',
        },
      ],
    });
    const list = readingList([{ publication: publication(), highlights: [one] }]);
    const line =
      '“Two lines ¶ “of ¶¶ harbour” ¶ [Paragraph 3 · The Strait · yellow · Tags: sea, law] ¶ [Attached again on 2024-02-20; before that: “Two”] ¶ Note: Ask. ¶ ¶ Twice.';
    expect(writeWhole(risWriter, list)).toContain(`N1  - ${line}\r\n`);
    expect(writeWhole(bibtexWriter, list)).toContain(`  annote = {${line}},\n`);
  });
});
