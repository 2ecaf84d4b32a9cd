/** What `name` of a group of chunks is told of the modules: https://rolldown.rs/in-depth/manual-code-splitting */
interface Modules {
  getModuleInfo: (
    id: string,
  ) => { code: string | null; importers: string[]; dynamicImporters: string[] } | null;
}

/** Popup, library and reader: an HTML entrypoint is its own module, at the head of what it loads. */
const PAGE = /\/entrypoints\/([^/]+)\/index\.html$/;
/** The package of icons: all of them are imported by one module, and that by whoever needs one of them. */
const ICONS = /\/node_modules\/lucide\//;
const ICON = /\/node_modules\/lucide\/.*\/icons\/([\w-]+)\.mjs$/;

/**
 * One chunk for all that the same pages load before they show anything, instead of one for each set of entry points and
 * of what comes on demand that shares it. A page waits for every file of its own, some milliseconds each, and loads no
 * byte that it did not load before.
 *
 * What one page alone needs at once, and another one on demand, stands apart: who loads it must not load the first page.
 */
export function pageChunks() {
  const known = new Map<string, string | null>();
  const name = (id: string, modules: Modules) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const needed = pagesOf(id, modules, 'at once');
    const isLent = needed.size === 1 && pagesOf(id, modules, 'ever').size > 1;
    const given =
      needed.size === 0 ? null : ['page', ...[...needed].toSorted(), ...(isLent ? ['lent'] : [])].join('-');
    known.set(id, given);
    return given;
  };
  return [{ name, includeDependenciesRecursively: false }];
}

/** The pages that need a module: from it up along what imports it, at once or also on demand. */
function pagesOf(id: string, modules: Modules, when: 'at once' | 'ever'): ReadonlySet<string> {
  const pages = new Set<string>();
  const icon = nameOfIcon(id);
  const seen = new Set([id]);
  for (const one of seen) {
    const page = PAGE.exec(one)?.[1];
    if (page) pages.add(page);
    const { importers = [], dynamicImporters = [] } = modules.getModuleInfo(one) ?? {};
    for (const importer of when === 'ever' ? [...importers, ...dynamicImporters] : importers)
      if (
        !icon ||
        !ICONS.test(one) ||
        ICONS.test(importer) ||
        icon.test(modules.getModuleInfo(importer)?.code ?? '')
      )
        seen.add(importer);
  }
  return pages;
}

/** By which an icon is imported: `list-filter.mjs` is `ListFilter`; null of what is none. */
function nameOfIcon(id: string): RegExp | null {
  const file = ICON.exec(id)?.[1];
  return file === undefined
    ? null
    : new RegExp(`\\b${file.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())}\\b`);
}
