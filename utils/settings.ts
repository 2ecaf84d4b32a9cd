import * as v from 'valibot';

/** What the user has set for the whole extension, in `storage.local`: it is no part of the library. */
export interface Settings {
  /** Whether marks stand beside the titles on lists of the site. */
  listingMarks: boolean;
}

/** A value that is missing, or that another version wrote in another way, is the default. */
const schema = v.object({
  listingMarks: v.fallback(v.boolean(), true),
}) satisfies v.GenericSchema<unknown, Settings>;

type Name = keyof Settings;
const NAMES = Object.keys(schema.entries) as Name[];
/** Each under a key of its own: two changes at once never undo one another. */
const PREFIX = 'setting.';

/** The part of `browser.storage.local` that is used. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Every setting, with its default where nothing else was set. Rejects when the browser does not serve the storage. */
export async function readSettings(area: SettingsArea): Promise<Settings> {
  const stored = await area.get(NAMES.map((name) => PREFIX + name));
  return v.parse(schema, Object.fromEntries(NAMES.map((name) => [name, stored[PREFIX + name]])));
}

/** Sets what is given and nothing else; on disk when it resolves. */
export async function changeSettings(area: SettingsArea, change: Partial<Settings>): Promise<void> {
  const entries = Object.entries(change).map(([name, value]) => [PREFIX + name, value] as const);
  await area.set(Object.fromEntries(entries));
}
