import * as v from 'valibot';
import { FOLDER_FAULTS, type FolderFault } from './backup/folder-fault';
import { BUNDLED, DEFAULT_STYLE, QUOTE_FORMS, type QuoteForm } from './citation/forms';
import { FORMAT_IDS, type FormatId } from './export/format-ids';
import { type ColourNames, colourNameOf } from './highlight/colour-names';
import { COLOURS } from './highlight/highlight';
import { LENS_KINDS, type LensKind } from './lens/kinds';
import { DEFAULT_LIST_ID } from './library/records';
import { type ReaderLook, readLook } from './reading/look';
import { SUMMARY_LENGTHS, type SummaryLength } from './reading/summary-length';
import { RATES, type ReadAloudSettings } from './reading/voices';
import { THEMES, type Theme } from './theme';

/** What the user has set for the whole extension, in `storage.local`: it is no part of the library. */
export interface Settings {
  /** Whether marks stand beside the titles on lists of the site. */
  listingMarks: boolean;
  /** What the user calls the colours of highlights. */
  colourNames: ColourNames;
  /** Whether the images of a saved paper are kept with it. */
  images: boolean;
  theme: Theme;
  /** BCP 47 tag of a catalogue, or `auto` for the browser's own; as `auto`, too, where there is no such catalogue any more. */
  language: string;
  /** Id of the list that a save goes to when no other is named; where it is gone, the library's own. */
  defaultList: string;
  /** Days after which the library reminds of a backup; 0 for never. */
  backupReminder: (typeof REMINDERS)[number];
  /** Days between backups that are written into the user's folder by themselves; 0 for none. */
  backupEvery: (typeof INTERVALS)[number];
  /** Why the last backup did not get into the folder, or not as it should be; null once one did. */
  folderFault: FolderFault | null;
  /** ISO instant of the last backup, saved or written into the folder; null before the first. */
  lastBackup: string | null;
  /** ISO instant until which the reminder keeps quiet; null while it may speak. */
  backupQuietUntil: string | null;
  /** How the reader shows a paper. */
  readerLook: ReaderLook;
  /** How it reads one aloud. */
  readAloud: ReadAloudSettings;
  /** Which sentences of a policy paper are marked where it is read. */
  lens: LensSetting;
  /** How the library page shows papers. */
  libraryView: LibraryView;
  /** Id of the style that citations are written in: a bundled one's name, or the UUID of the user's own. */
  citationStyle: string;
  /** How a quote is cited with one press. */
  citationForm: QuoteForm;
  /** The format that was exported last. */
  exportFormat: FormatId;
  /** How many key sentences of a paper are shown. */
  summaryLength: SummaryLength;
}

/** `kinds` are those that show while the lens is on. */
export interface LensSetting {
  isOn: boolean;
  kinds: readonly LensKind[];
}

export type LibraryView = 'cards' | 'table';

/** Days between backups that can be chosen. */
export const REMINDERS = [0, 30, 90] as const;
export const INTERVALS = [0, 1, 7] as const;

/** A name that could not have been given is none. */
const colourName = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.check((name) => name === colourNameOf(name)),
    ),
  ),
  undefined,
);

const instant = v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null);

const LANGUAGE = /^(?:auto|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/** A value that is missing, or that another version wrote in another way, is the default. */
const schema = v.object({
  listingMarks: v.fallback(v.boolean(), true),
  colourNames: v.fallback(
    v.pipe(v.object(v.entriesFromList(COLOURS, colourName)), v.transform(withoutGaps)),
    {},
  ),
  images: v.fallback(v.boolean(), true),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  language: v.fallback(v.pipe(v.string(), v.regex(LANGUAGE)), 'auto'),
  defaultList: v.fallback(v.pipe(v.string(), v.minLength(1), v.maxLength(100)), DEFAULT_LIST_ID),
  // Whoever has something to lose for a month expects to be asked once.
  backupReminder: v.fallback(v.picklist(REMINDERS), 30),
  backupEvery: v.fallback(v.picklist(INTERVALS), 0),
  folderFault: v.fallback(v.nullable(v.picklist(FOLDER_FAULTS)), null),
  lastBackup: instant,
  backupQuietUntil: instant,
  readerLook: v.pipe(v.unknown(), v.transform(readLook)),
  readAloud: v.fallback(
    v.object({
      rate: v.fallback(v.picklist(RATES), 1),
      voice: v.fallback(v.nullable(v.string()), null),
    }),
    { rate: 1, voice: null },
  ),
  lens: v.fallback(v.object({ isOn: v.boolean(), kinds: v.array(v.picklist(LENS_KINDS)) }), {
    isOn: false,
    kinds: [...LENS_KINDS],
  }),
  libraryView: v.fallback(v.picklist(['cards', 'table']), 'cards'),
  summaryLength: v.fallback(v.picklist(SUMMARY_LENGTHS), 3),
  citationStyle: v.fallback(v.union([v.picklist(BUNDLED), v.pipe(v.string(), v.uuid())]), DEFAULT_STYLE),
  citationForm: v.fallback(v.picklist(QUOTE_FORMS), 'in-text'),
  exportFormat: v.fallback(v.picklist(FORMAT_IDS), 'markdown'),
}) satisfies v.GenericSchema<unknown, Settings>;

/** Fields that are undefined are none. */
function withoutGaps(names: Record<string, string | undefined>): ColourNames {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

type Name = keyof Settings;
const NAMES = Object.keys(schema.entries) as Name[];
/** What counts until something is set. */
export const DEFAULT_SETTINGS: Settings = v.parse(
  schema,
  Object.fromEntries(NAMES.map((name) => [name, undefined])),
);
/** Settings that are of this browser and this moment: no part of a backup. */
const OF_THIS_BROWSER = [
  'lastBackup',
  'backupQuietUntil',
  'backupEvery',
  'folderFault',
] as const satisfies Name[];

/** What a backup holds of the settings: of the same settings always the same. */
export function settingsToKeep(settings: Settings): Record<string, unknown> {
  return Object.fromEntries(
    NAMES.filter((name) => !OF_THIS_BROWSER.some((one) => one === name)).map((name) => [
      name,
      settings[name],
    ]),
  );
}

/** The settings of a backup, each parsed; those that it does not have, or that are of one browser alone, are left out. */
export function settingsFrom(kept: Readonly<Record<string, unknown>>): Partial<Settings> {
  const read = v.parse(schema, Object.fromEntries(NAMES.map((name) => [name, kept[name]])));
  return Object.fromEntries(
    Object.keys(settingsToKeep(read))
      .filter((name) => Object.hasOwn(kept, name))
      .map((name) => [name, read[name as Name]]),
  );
}

/** Each under a key of its own: two changes at once never undo one another. */
const PREFIX = 'setting.';

/** The key under which a setting is stored. */
export const keyOf = (name: Name): string => PREFIX + name;

/** The part of `browser.storage.local` that is used. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Every setting, with its default where nothing else was set. Rejects when the browser does not serve the storage. */
export async function readSettings(area: SettingsArea): Promise<Settings> {
  const stored = await area.get(NAMES.map(keyOf));
  return v.parse(schema, Object.fromEntries(NAMES.map((name) => [name, stored[keyOf(name)]])));
}

/** Storage that also tells of changes, whichever context makes them. */
export interface WatchedArea extends SettingsArea {
  onChanged: { addListener(hear: () => void): void; removeListener(hear: () => void): void };
}

/** Tells the settings now and after each change, until the function that it gives is called. */
export function watchSettings(area: WatchedArea, tell: (settings: Settings) => void): () => void {
  // Without an answer the defaults stay on the screen, and the next change asks again.
  const read = () => void readSettings(area).then(tell, () => undefined);
  area.onChanged.addListener(read);
  read();
  return () => area.onChanged.removeListener(read);
}

/** Sets what is given and nothing else; on disk when it resolves. */
export async function changeSettings(area: SettingsArea, change: Partial<Settings>): Promise<void> {
  const entries = Object.entries(change).map(([name, value]) => [PREFIX + name, value] as const);
  await area.set(Object.fromEntries(entries));
}
