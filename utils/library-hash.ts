/** The screens of the library page. */
const SCREENS = [
  'papers',
  'highlights',
  'overview',
  'glossary',
  'check',
  'trash',
  'settings',
  'backup',
] as const;
export type LibraryScreen = (typeof SCREENS)[number];

/** What the address of the library page asks for: so that a view can be linked to, and the browser's Back works. */
export interface LibraryRoute {
  screen: LibraryScreen;
  /** Id of the list that is open; null for everything. */
  list: string | null;
  /**
   * What is searched for, filters included, as the user would type it; on the screen of short forms, what is typed there.
   * Empty for everything.
   */
  q: string;
  /** Column by which is sorted, with a leading `-` for the largest first; null for the view's own order. */
  sort: string | null;
  /** Key of a paper of which an export is asked for; null for none. */
  exported: string | null;
}

/** The fragment of the library's address that leads there. */
export function libraryHash({
  screen,
  list = null,
  q = '',
  sort = null,
  exported = null,
}: Partial<LibraryRoute>): string {
  const asked = new URLSearchParams({
    ...(list && { list }),
    ...(q && { q }),
    ...(sort && { sort }),
    ...(exported && { export: exported }),
  });
  return `#${screen ?? 'papers'}${asked.size > 0 ? `?${asked}` : ''}`;
}

/** What a fragment asks for; all papers where it names no screen. */
export function readLibraryHash(hash: string): LibraryRoute {
  const [name = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const asked = new URLSearchParams(query);
  return {
    screen: SCREENS.find((screen) => screen === name) ?? 'papers',
    list: asked.get('list') || null,
    q: asked.get('q') ?? '',
    sort: asked.get('sort') || null,
    exported: asked.get('export') || null,
  };
}
