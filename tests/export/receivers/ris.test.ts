import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '@/utils/export/reading-list';
import { risWriter } from '@/utils/export/ris';
import { citedRecord } from '@/utils/export/tex-entry';
import { HOSTILE_PAPERS, PAPERS } from './lists';

// By its name: what it would be taken for hangs on the formats that Citation.js has been told of before.
const read = (ris: string): Record<string, unknown>[] =>
  plugins.input.chain(ris, { forceType: '@ris/file', generateGraph: false });

const FIELDS = ['title', 'genre', 'number', 'collection-title', 'publisher', 'URL', 'abstract'] as const;

/** What Citation.js has no field for: the publisher of a journal, and the site of a web page, which is a series to it. */
const TOLD_OTHERWISE: { [type: string]: readonly string[] } = {
  'article-journal': ['publisher'],
  webpage: ['collection-title'],
};

describe('Citation.js', () => {
  it('reads RIS and gives back the same fields', () => {
    const records = read(writeWhole(risWriter, PAPERS));
    expect(records).toHaveLength(PAPERS.items.length);
    const differences = PAPERS.items.flatMap((item, i) => {
      const want = citedRecord(item);
      return FIELDS.filter((field) => !TOLD_OTHERWISE[want.type]?.includes(field)).flatMap((field) => {
        const [one, other] = [want[field] ?? '', records[i]?.[field] ?? ''].map((text) =>
          JSON.stringify(text).replace(/(?:\\n|\s)+/g, ' '),
        );
        return one === other ? [] : [`${want.id} ${field}: ${one} / ${other}`];
      });
    });
    expect(differences).toEqual([]);
    expect(records.map(({ type }) => type)).toEqual([
      'report',
      'report',
      'book',
      'article-journal',
      // RIS has no speech; Zotero reads slides as a presentation.
      'motion_picture',
      'document',
      'webpage',
      'report',
    ]);
    expect(records[0]).toMatchObject({
      issued: { 'date-parts': [[2024, 1, 8]] },
      accessed: { 'date-parts': [[2024, 2, 3]] },
      author: [{ family: 'Tan-Okafor', given: 'Mira' }, { literal: 'Muhammad Faris Bin Salleh' }],
    });
    expect(JSON.stringify(records[0]?.note)).toContain('quiet until they are not');
  });

  it('finds one entry for each paper, whatever the words are', () => {
    expect(read(writeWhole(risWriter, HOSTILE_PAPERS))).toHaveLength(HOSTILE_PAPERS.items.length);
  });
});
