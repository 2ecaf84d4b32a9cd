import CSL from 'citeproc';
import type { CitationForm, Citer, Formatted, Locator } from './citer';
import type { CslItem, CslName } from './csl';
import { type CompactCsl, type CslNode, childOf, cslTree } from './csl-tree';
import { formatted, guarded, guardedAddress, guardedName } from './formatted';
import { isBundled } from './forms';
import { BUNDLED_STYLES } from './styles';

/** A style that the user has added. */
export interface OwnStyle {
  /** UUID. */
  id: string;
  title: string;
  csl: CompactCsl;
}

const LOCALES = {
  'en-US': () => import('virtual:csl/locale/en-US'),
  'en-GB': () => import('virtual:csl/locale/en-GB'),
};

/**
 * Makes what formats in one style. The engine is citeproc-js, as it is published; this module is loaded only when
 * something is cited.
 * @param style id of a bundled one, or the user's own
 * @throws when no style is bundled under that id, or when the engine can't read the style
 */
export async function loadCiter(style: string | OwnStyle): Promise<Citer> {
  const { id, title, csl } = typeof style === 'string' ? await bundled(style) : style;
  const american = cslTree((await LOCALES['en-US']()).default);
  const own = csl.a?.['default-locale'] ?? '';
  const british = isBritish(own) ? cslTree((await LOCALES['en-GB']()).default) : american;
  // Languages without terms here are answered in American English, as CSL falls back.
  return citer(id, title, csl, (language) => (isBritish(language) ? british : american));
}

/** Regions whose English is American, with its territories (parent locales of CLDR 46); `en` alone is, too. */
const AMERICAN = /^(?:US|AS|BI|GU|MH|MP|PH|PR|UM|VI)$/i;

/** Whether a language has the terms and dates of British English: as English of Singapore, India or Australia has them. */
function isBritish(language: string): boolean {
  const [, region] = /^en-([a-z]{2}|\d{3})\b/i.exec(language) ?? [];
  return region !== undefined && !AMERICAN.test(region);
}

/** A bundled style as it is used, and a record as it is given to it: another processor has to be given the same. */
export async function bundled(id: string): Promise<OwnStyle> {
  if (!isBundled(id)) throw new Error(`no citation style ${id}`);
  const { title, load } = BUNDLED_STYLES[id];
  return { id, title, csl: spaced((await load()).default) };
}

const NOTHING = () => {};

function citer(id: string, title: string, csl: CompactCsl, locale: (language: string) => CslNode): Citer {
  const records = new Map<string, object>();
  let heard: () => void = NOTHING;
  const system = {
    retrieveLocale: locale,
    retrieveItem: (name: string) => {
      heard();
      return records.get(name);
    },
  };
  const engine = new CSL.Engine(system, cslTree(csl), 'en-US');
  engine.opt.development_extensions.wrap_url_and_doi = true;
  let taken = 0;
  /** Gives the engine these records alone, under names that it has not met: it keeps what it knows under a name. */
  const give = (items: readonly CslItem[]): string[] => {
    records.clear();
    const names = items.map((item) => {
      const name = `r${++taken}`;
      records.set(name, toEngine(item, name));
      return name;
    });
    engine.updateItems(names);
    return names;
  };
  const cite = (item: CslItem, locator?: Locator): Formatted => {
    const place = locator && { label: locator.label, locator: guarded(locator.value) };
    const citationItems = give([item]).map((name) => ({ id: name, ...place }));
    const cluster = { citationItems, properties: { noteIndex: 1 } };
    return formatted(engine.previewCitationCluster(cluster, [], [], 'html'));
  };
  return {
    style: id,
    title,
    form: formOf(csl),
    cite,
    bibliography(items, onRead = NOTHING) {
      heard = onRead;
      const names = give(items);
      const made = names.length > 0 && engine.makeBibliography();
      // A style of notes alone has no bibliography: its notes serve.
      if (!made) return items.map((item) => ({ id: item.id, entry: cite(item) }));
      const [{ entry_ids }, entries] = made;
      return entries.map((entry, n) => ({
        id: items[names.indexOf(entry_ids[n]?.[0] ?? '')]?.id ?? '',
        entry: formatted(entry),
      }));
    },
  };
}

/** The MLA style of that day prints "para.7": a label and its locator are parted by a blank there, too. */
function spaced(csl: CompactCsl): CompactCsl {
  const children = csl.c?.map((child) => (typeof child === 'string' ? child : spaced(child)));
  const isPlace =
    csl.n === 'group' &&
    children?.length === 2 &&
    children.every(
      (child) => typeof child !== 'string' && child.a?.variable === 'locator' && !hasAffix(child),
    );
  return {
    ...csl,
    ...(children && { c: children }),
    ...(isPlace && !csl.a?.delimiter && { a: { ...csl.a, delimiter: ' ' } }),
  };
}

function hasAffix({ a }: CompactCsl): boolean {
  return Boolean(a?.prefix || a?.suffix);
}

function formOf(csl: CompactCsl): CitationForm {
  if (csl.a?.class === 'note') return 'note';
  const info = childOf(csl, 'info');
  const formats = info?.c?.flatMap((child) =>
    typeof child === 'string' ? [] : (child.a?.['citation-format'] ?? []),
  );
  return formats?.includes('numeric') ? 'numeric' : 'author-date';
}

/** A record for the engine, which changes what it is given. */
function toEngine(item: CslItem, id: string): object {
  const { author, URL: address, ...rest } = withoutEcho(item);
  const fields = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === 'string' ? guarded(value) : JSON.parse(JSON.stringify(value)),
  ]);
  return {
    ...Object.fromEntries(fields),
    id,
    ...(author && { author: author.map(nameToEngine) }),
    ...(address && { URL: guardedAddress(address) }),
    // The hyphen of "24-01" makes no range of numbers.
    ...(rest.number && { number: guarded(rest.number).replaceAll('-', '\\-') }),
  };
}

/**
 * A name that is whole goes in as a family name alone, which is printed as it is. As `literal` the engine would take it
 * for an institution, and join a person's name to it without the comma that styles want behind an inverted name.
 */
function nameToEngine(name: CslName): object {
  if ('literal' in name) return { family: guardedName(name.literal) };
  return Object.fromEntries(Object.entries(name).map(([part, value]) => [part, guardedName(value)]));
}

/** "IDSS Paper 24001, IDSS Papers" says one thing twice: a series that is its genre, or the plural, is not printed. */
export function withoutEcho(item: CslItem): CslItem {
  const { 'collection-title': series, ...rest } = item;
  return series !== undefined && [item.genre, `${item.genre}s`].includes(series) ? rest : item;
}
