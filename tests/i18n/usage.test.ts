import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '@/utils/highlight/highlight';
import { bulkMessages } from '@/utils/i18n/en/bulk';
import { checkMessages } from '@/utils/i18n/en/check';
import { citeMessages } from '@/utils/i18n/en/cite';
import { commonMessages } from '@/utils/i18n/en/common';
import { draftMessages } from '@/utils/i18n/en/drafts';
import { entityMessages } from '@/utils/i18n/en/entities';
import { exportMessages } from '@/utils/i18n/en/export';
import { exportsMessages } from '@/utils/i18n/en/exports';
import { factsMessages } from '@/utils/i18n/en/facts';
import { glossaryMessages } from '@/utils/i18n/en/glossary';
import { historyMessages } from '@/utils/i18n/en/history';
import { importMessages } from '@/utils/i18n/en/import';
import { lensMessages } from '@/utils/i18n/en/lens';
import { libraryMessages } from '@/utils/i18n/en/library';
import { listsMessages } from '@/utils/i18n/en/lists';
import { nothingMessages } from '@/utils/i18n/en/nothing';
import { overviewMessages } from '@/utils/i18n/en/overview';
import { pageMessages } from '@/utils/i18n/en/page';
import { paperMessages } from '@/utils/i18n/en/paper';
import { popupMessages } from '@/utils/i18n/en/popup';
import { popupListingMessages } from '@/utils/i18n/en/popup-listing';
import { popupPaperMessages } from '@/utils/i18n/en/popup-paper';
import { problemMessages } from '@/utils/i18n/en/problem';
import { aloudMessages, readerMessages } from '@/utils/i18n/en/reader';
import { repairMessages } from '@/utils/i18n/en/repair';
import { stateMessages } from '@/utils/i18n/en/repair-state';
import { restoreMessages } from '@/utils/i18n/en/restore';
import { settingsMessages } from '@/utils/i18n/en/settings';
import { summaryMessages } from '@/utils/i18n/en/summary';
import { trashMessages } from '@/utils/i18n/en/trash';
import { versionsMessages } from '@/utils/i18n/en/versions';
import { zoteroMessages } from '@/utils/i18n/en/zotero';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The product's files but the catalogues themselves. */
const FILES = ['components', 'entrypoints', 'utils']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(ROOT, folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(path.join('utils', 'i18n')));
const SOURCES = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));
const ALL = [...SOURCES.values()].join('\n');

/** Keys that are made of a value: `reason-${reason}`. That each value has one is held by the types. */
const COMPOSED = new Set<string>(COLOURS.flatMap((colour) => [colour, `${colour}Letters`]));
const COMPOSED_STARTS = [
  'act-',
  'verdict-',
  'why-',
  'note-',
  'draft-',
  'doubt-',
  'zotero-',
  'facet-',
  'shown-',
  'sort-',
  'reason-',
  'forbidden-',
  'status-',
  'coverage-',
  'field-',
  'way-',
  'holds-',
  'fault-',
  'state-',
  'found-',
  'fate-',
  'count-',
  'file-',
  'theme-',
  'remind-',
  'every-',
  'store-',
  'restore-',
  'folder-',
  'bad-',
  'kind-',
  'width-',
  'face-',
  'colours-',
  'key-',
  'machine-',
  'lens-',
  'cue-',
  'entities-',
  'cite-',
  'citeWarn-',
  'styleFault-',
  'format-',
  'about-',
  'group-',
  'scope-',
];

const isUsed = (key: string): boolean =>
  COMPOSED.has(key) ||
  COMPOSED_STARTS.some((start) => key.startsWith(start)) ||
  ALL.includes(`'${key}'`) ||
  // Exports have no screen to give them a translator.
  ALL.includes(`exportMessages.${key}`) ||
  ALL.includes(`words.${key}`);

/** Keys of problems are the problems themselves: the catalogue's type demands each. */
const CATALOGUES = {
  nothingMessages,
  citeMessages,
  bulkMessages,
  checkMessages,
  commonMessages,
  paperMessages,
  draftMessages,
  entityMessages,
  exportMessages,
  historyMessages,
  exportsMessages,
  factsMessages,
  importMessages,
  lensMessages,
  libraryMessages,
  restoreMessages,
  listsMessages,
  glossaryMessages,
  overviewMessages,
  settingsMessages,
  pageMessages,
  popupMessages,
  popupPaperMessages,
  popupListingMessages,
  readerMessages,
  aloudMessages,
  repairMessages,
  stateMessages,
  summaryMessages,
  trashMessages,
  versionsMessages,
  zoteroMessages,
};

describe('the catalogues', () => {
  it.each(Object.entries(CATALOGUES))('%s hold no string that nothing shows', (_name, catalogue) => {
    expect(Object.keys(catalogue).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('give a key one meaning on every screen that joins them', () => {
    const joined = [
      nothingMessages,
      citeMessages,
      bulkMessages,
      checkMessages,
      commonMessages,
      paperMessages,
      draftMessages,
      historyMessages,
      exportsMessages,
      factsMessages,
      importMessages,
      libraryMessages,
      restoreMessages,
      listsMessages,
      entityMessages,
      lensMessages,
      glossaryMessages,
      overviewMessages,
      settingsMessages,
      pageMessages,
      popupMessages,
      popupPaperMessages,
      popupListingMessages,
      problemMessages,
      readerMessages,
      aloudMessages,
      repairMessages,
      stateMessages,
      summaryMessages,
      trashMessages,
      versionsMessages,
    ];
    const keys = joined.flatMap((catalogue) => Object.keys(catalogue));
    const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
    const differing = twice.filter(
      (key) =>
        new Set(
          joined.map((one) => (one as Record<string, unknown>)[key]).filter((text) => text !== undefined),
        ).size > 1,
    );
    expect(differing).toEqual([]);
  });
});

/** What each screen is given, and the files of its views. */
const SCREENS: { screen: string; given: object; files: string[] }[] = [
  {
    screen: 'popup',
    given: {
      ...commonMessages,
      ...paperMessages,
      ...draftMessages,
      ...historyMessages,
      ...exportsMessages,
      ...factsMessages,
      ...lensMessages,
      ...popupMessages,
      ...popupPaperMessages,
      ...popupListingMessages,
      ...problemMessages,
      ...stateMessages,
      ...summaryMessages,
    },
    files: viewsOf('entrypoints/popup/main.tsx'),
  },
  {
    screen: 'library',
    given: {
      ...commonMessages,
      ...paperMessages,
      ...draftMessages,
      ...historyMessages,
      ...exportsMessages,
      ...factsMessages,
      ...bulkMessages,
      ...checkMessages,
      ...citeMessages,
      ...nothingMessages,
      ...importMessages,
      ...libraryMessages,
      ...restoreMessages,
      ...settingsMessages,
      ...listsMessages,
      ...glossaryMessages,
      ...entityMessages,
      ...overviewMessages,
      ...problemMessages,
      ...repairMessages,
      ...stateMessages,
      ...trashMessages,
      ...versionsMessages,
    },
    files: viewsOf('entrypoints/library/main.tsx'),
  },
  {
    screen: 'page',
    given: {
      ...commonMessages,
      ...paperMessages,
      ...historyMessages,
      ...lensMessages,
      ...citeMessages,
      ...pageMessages,
      ...problemMessages,
      ...repairMessages,
      ...stateMessages,
    },
    files: viewsOf('entrypoints/marking/index.ts'),
  },
  {
    screen: 'reader',
    given: {
      ...commonMessages,
      ...paperMessages,
      ...problemMessages,
      ...stateMessages,
      ...readerMessages,
      ...aloudMessages,
      ...citeMessages,
      ...summaryMessages,
      ...lensMessages,
      ...entityMessages,
    },
    files: viewsOf('entrypoints/reader/main.tsx'),
  },
];

describe('every string that is asked for is in the catalogues of its screen', () => {
  it.each(SCREENS)('$screen', ({ given, files }) => {
    const asked = files.flatMap((file) =>
      [...(SOURCES.get(file) ?? '').matchAll(/\bt\('([^']+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((key) => !Object.hasOwn(given, key))).toEqual([]);
  });
});

/** The views and entrypoint files that `start` imports, itself included. */
function viewsOf(start: string): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, from = ''] of (SOURCES.get(file) ?? '').matchAll(
      /(?:from |import\()'((?:\.|@\/components\/)[^']*)'/g,
    )) {
      const base = from.startsWith('@/')
        ? path.join(ROOT, from.slice(2))
        : path.join(path.dirname(file), from);
      const next = ['.tsx', '.ts'].map((extension) => base + extension).find((name) => SOURCES.has(name));
      if (next) follow(next);
    }
  };
  follow(path.join(ROOT, start));
  return [...found];
}
