import { describe, expect, it } from 'vitest';
import { FORMAT_IDS } from '@/utils/export/format-ids';
import { EXPORT_FORMATS } from '@/utils/export/formats';
import { exportsMessages } from '@/utils/i18n/en/exports';
import { PAPERS } from './receivers/lists';
import { highlight, publication, readingList, version } from './sample';
import { bytesOf, textOf } from './written';

const list = readingList([
  { publication: publication(), highlights: [highlight({ note: 'compare 1982', tags: ['unclos'] })] },
]);

/** What the format is not made to hold. */
const WITHOUT: Partial<Record<(typeof FORMAT_IDS)[number], readonly string[]>> = {
  'csv-papers': ['compare 1982', 'unclos', 'yellow'],
};

/** Text that escapes of the formats don't part: Markdown and TeX put signs before signs. */
const unescaped = (text: string) =>
  text
    .replace(/\\u(-?\d+)\\'3f/g, (_, code: string) => String.fromCharCode((Number(code) + 65536) % 65536))
    .replace(/\\(?=[^\w\s])/g, '');

it('has a table of formats that follows the list of their names', () => {
  expect(EXPORT_FORMATS.map(({ id }) => id)).toEqual([...FORMAT_IDS]);
});

describe.each(EXPORT_FORMATS)('the $id format', (format) => {
  it('carries what is known of a paper and of its highlights', async () => {
    const text = unescaped(await textOf(format, list));
    const words = [
      'Quiet Harbours: ASEAN and the Law of the Sea',
      'Tan-Okafor',
      'Muhammad Faris Bin Salleh',
      'uiet until they are not',
      'compare 1982',
      'unclos',
      'yellow',
      '24001',
    ].filter((one) => !WITHOUT[format.id]?.includes(one));
    for (const one of words) expect(text).toContain(one);
    expect(text).toMatch(format.id === 'csv-papers' ? /24001/ : /paragraph"?:? 3\b|"3"/i);
  });

  it('writes the same bytes for the same list, whatever the clock says', async () => {
    const once = await bytesOf(format, list);
    expect((await bytesOf(format, structuredClone(list))).equals(once)).toBe(true);
  });

  it('writes the same bytes however the records came into the library', async () => {
    const other = {
      ...PAPERS,
      items: PAPERS.items.map(({ publication: of, highlights, versions = [], ...item }) => ({
        ...item,
        publication: Object.fromEntries(Object.entries(of).toReversed()) as typeof of,
        highlights: highlights.toReversed(),
        versions,
      })),
    };
    const once = await bytesOf(format, { ...PAPERS, withTexts: true });
    expect((await bytesOf(format, { ...other, withTexts: true })).equals(once)).toBe(true);
  });

  it('writes an empty list', async () => {
    expect((await bytesOf(format, readingList([], ''))).toString('utf8')).not.toContain('undefined');
  });

  it('has a name and a sentence in the catalogue', () => {
    expect(exportsMessages[`format-${format.id}`]).toBeTruthy();
    expect(exportsMessages[`about-${format.id}`]).toBeTruthy();
  });
});

describe.each(EXPORT_FORMATS.filter(({ id }) => id !== 'csv-papers'))(
  'highlights in the $id format',
  (format) => {
    it('says what became of a quote, and on which words it stood before', async () => {
      const former = {
        ...highlight({ exact: 'loud until they are not' }).anchor,
        paragraph: 2,
        heading: null,
        sha256: 'b'.repeat(64),
        removedAt: null,
        until: '2024-03-04T08:00:00.000Z',
      };
      const one = highlight({ formerAnchors: [former] });
      const text = unescaped(
        await textOf(
          format,
          readingList([{ publication: publication(), highlights: [one], states: { [one.id]: 'changed' } }]),
        ),
      );
      expect(text).toContain('loud until they are not');
      // Whoever reads the library's own file works out anew what became of its quotes.
      expect(text).toMatch(
        format.id === 'json' ? /formerAnchors/ : /edited since|"highlightState": "changed"/,
      );
    });

    it('writes highlights in the order of the text, and none from the trash', async () => {
      const marks = [
        highlight({ id: 'c', exact: 'third', start: 30 }),
        highlight({ id: 'd', exact: 'binned', start: 20, deletedAt: '2024-02-04T00:00:00.000Z' }),
        highlight({ id: 'b', exact: 'second', start: 5, createdAt: '2024-02-04T00:00:00.000Z' }),
        highlight({ id: 'a', exact: 'first', start: 1, createdAt: '2024-02-05T00:00:00.000Z' }),
      ];
      const text = await textOf(format, readingList([{ publication: publication(), highlights: marks }]));
      const from = Math.max(0, text.indexOf('paper-1.xhtml'));
      // "first" is also the word of a collection for its first page.
      const places = ['first', 'second', 'third'].map((word) =>
        text.indexOf(format.id === 'annotations' ? `"exact": "${word}"` : word, from),
      );
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
      expect(places).not.toContain(-1);
      expect(text).not.toContain('binned');
    });
  },
);

const SENTENCE = 'Harbours of a are quiet.';

describe.each(EXPORT_FORMATS.filter(({ holdsTexts }) => holdsTexts))('the $id format', (format) => {
  it('holds the kept text where it is asked for, with what is highlighted in it', async () => {
    const kept = readingList([
      {
        publication: publication(),
        highlights: [highlight({ exact: 'a are', start: 0 })],
        versions: [version('a')],
      },
    ]);
    const text = await textOf(format, { ...kept, withTexts: true });
    expect(unescaped(text).replace(/<\/?mark[^>]*>|==/g, '')).toContain(SENTENCE);
    expect(text).toMatch(format.id === 'text' ? SENTENCE : /(?:<mark[^>]*>|==)a are(?:<\/mark>|==)/);
    expect(unescaped(await textOf(format, kept)).replace(/<\/?mark[^>]*>|==/g, '')).not.toContain(SENTENCE);
  });
});
