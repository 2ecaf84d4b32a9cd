import * as fc from 'fast-check';
import { compactCsl } from '@/citation-styles';
import { articleOf, digestOfText, draftOf } from '@/tests/library/sample';
import type { Article } from '@/utils/article/article';
import { COLOURS } from '@/utils/highlight/highlight';
import { metAgain } from '@/utils/library/identity';

/** The sample's paper, under the digest that its words have. */
export const paperOf = (change: Partial<Article> = {}): Article =>
  articleOf({ sha256: digestOfText(articleOf().paragraphs), ...change });

/** Words of many scripts, and what formats stumble over. */
export const WORDS = [
  '海上安全与区域秩序',
  'கடல்சார் பாதுகாப்பு',
  'الأمن البحري في آسيا',
  '👩‍👩‍👧‍👦 🏴‍☠️ 🇸🇬',
  'Fish &amp; chips &lt;b&gt; &#x41;',
  'R&D <script>alert(1)</script> "quoted" \\ back',
  'e\u0301 and \u00e9, \u00df, \u0130, \ufb01',
  '=1+1 @SUM(A1) {\\write18{ls}} % $x$',
  'TY  - RPRT\nER  - ',
  '\u200bzero\u200dwidth\u2028line',
  '__proto__ constructor',
];
const words = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.isWellFormed()),
);
const name = words.map((text) => `${text}.`);
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const gone = fc.option(instant, { freq: 3 });
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);

const kept = {
  createdAt: instant,
  updatedAt: instant,
  deletedAt: gone,
  revision: fc.integer({ min: 1, max: 9 }),
};

const paper = (key: string) =>
  fc
    .record({
      title: name,
      tags: fc.array(words, { maxLength: 2 }),
      status: fc.constantFrom('to-read', 'reading', 'read'),
      savedAt: fc.option(instant),
      readAt: fc.option(instant),
      categories: fc.array(words, { maxLength: 2 }),
      sha256: digest,
      value: name,
      at: instant,
      ...kept,
    })
    .map(({ value, at, ...over }) => {
      const article = articleOf({ key, code: key, aliases: [`rsis-publication/${key.toLowerCase()}`] });
      const record = { ...metAgain(undefined, article, over.createdAt), ...over };
      return { ...record, title: value, corrections: { title: { value, read: over.title, at } } };
    });

const mark = (publicationKey: string) =>
  fc
    .record({
      id: fc.uuid({ version: 4 }),
      note: words,
      colour: fc.constantFrom(...COLOURS),
      tags: fc.array(words, { maxLength: 2 }),
      sha256: digest,
      removedAt: gone,
      until: instant,
      ...kept,
    })
    .map(({ until, ...over }) => {
      const draft = draftOf();
      const former = {
        ...draft.anchor,
        paragraph: 2,
        heading: null,
        sha256: over.sha256,
        removedAt: null,
        until,
      };
      return { ...draft, ...over, publicationKey, formerAnchors: [former] };
    });

/** What belongs to one paper, by store. */
const shelf = (key: string) =>
  fc
    .record({
      publication: paper(key),
      marks: fc.array(mark(key), { maxLength: 2 }),
      draft: fc.record({ id: fc.uuid({ version: 4 }), note: words, updatedAt: instant }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      text: fc.record({ createdAt: instant, seenAt: gone, acknowledgedAt: gone, words }),
      entry: fc.record(kept),
    })
    .map(({ publication, marks, draft, share, text: { words: said, ...text }, entry }) => {
      const { paragraphs, html, lead } = articleOf();
      const body = [...paragraphs, { n: 3, kind: 'text' as const, text: said }];
      return {
        publications: [publication],
        texts: [
          {
            ...text,
            publicationKey: key,
            lead,
            paragraphs: body,
            html,
            sha256: digestOfText(body),
            keptBy: 'user' as const,
          },
        ],
        highlights: marks,
        entries: [{ ...entry, listId: 'default', publicationKey: key, order: 'i0000000' }],
        progress: [{ key, keys: [key], paragraph: 1, share, updatedAt: text.createdAt }],
        drafts: [{ ...draft, keys: [key], anchor: draftOf().anchor, colour: 'blue' as const }],
      };
    });

/** One of the official styles, which the user has added: they are as deep as styles are. */
const style = fc
  .record({ id: fc.uuid({ version: 4 }), title: name, ...kept })
  .map((over) => ({ ...over, csl: compactCsl('style', 'apa') }));

/** Whole libraries, as `libraryWith` takes them: every store but the log, the trash with it. */
export const libraries = fc
  .uniqueArray(fc.stringMatching(/^CO2[0-9]{4}$/), { maxLength: 3 })
  .chain((keys) =>
    fc.record({
      shelves: fc.tuple(...keys.map(shelf)),
      list: fc.record({ name, description: words, ...kept }).map((over) => ({ id: 'default', ...over })),
      styles: fc.array(style, { maxLength: 1 }),
    }),
  )
  .map(({ shelves, list, styles }) => {
    const of = (store: keyof (typeof shelves)[number]): unknown[] =>
      shelves.flatMap((one): unknown[] => one[store]);
    const state: Record<string, unknown[]> = { lists: [list], styles };
    for (const store of ['publications', 'texts', 'highlights', 'entries', 'progress', 'drafts'] as const)
      state[store] = of(store);
    const count = (store: string) => state[store]?.length ?? 0;
    state.meta = [
      {
        id: 'sentinel',
        installation: 'a6f1c1de-3c3c-4a8e-8ef0-0d9a3cf3f001',
        counter: 0,
        counts: {
          publications: count('publications'),
          highlights: count('highlights'),
          lists: 1,
          entries: count('entries'),
        },
      },
    ];
    return state;
  });
