import { type Address, readAddress } from './address';
import type { ExtractResult, NoneReason } from './article';
import { authorNames } from './authors';
import { blocksOf } from './blocks';
import { type Bodies, findBodies, isListing } from './copies';
import { type Page, pageOf } from './front';
import { listingItems } from './listing';
import { publishedOn } from './published';
import { type Note, readArticle } from './read-article';
import { SELECTORS } from './rsis';
import { type Snapshot, takeSnapshot } from './snapshot';
import { sourcesOf } from './sources';
import { printedTitle } from './title';

/** A page at the site's root without known markup needs this much text beside its "By Name" line. */
const ROOT_WORDS = 150;

const REASONS: Partial<Record<Address['kind'], NoneReason>> = {
  home: 'home',
  search: 'search',
  profile: 'profile',
  event: 'event',
  file: 'no-article',
};

/**
 * Reads a page: the paper, the list or the reason why it is neither, with a trace of how each value was found.
 * A pure function of a DOM (Chromium, Firefox, jsdom): changes nothing and throws on no HTML, only on a `url` that is
 * no address. Time is linear in the size of the page.
 */
export function extract(document: Document, url: string): ExtractResult {
  const trace: ExtractResult['trace'] = [];
  const note: Note = (step, found, how) => trace.push({ step, found, how });
  const none = (reason: NoneReason): ExtractResult => ({ kind: 'none', reason, trace });

  const address = readAddress(url);
  note('address', `${address.kind} ${address.key}`, 'address');
  if (address.site === 'other') return none('other-site');
  const byAddress = REASONS[address.kind];
  if (byAddress) return none(byAddress);

  const taken = takeSnapshot(document);
  if (!taken.ok) {
    note('budget', taken.reason, 'walk');
    return none(taken.reason);
  }
  const { snapshot } = taken;
  const blocks = blocksOf(snapshot.body);
  const isOverview = address.kind === 'listing' || address.kind === 'section';
  const hasList = isListing(snapshot, address.kind, blocks);
  if (isOverview || hasList) {
    const { items, how } = listingItems(snapshot, url);
    note('listing', `${items.length} items`, how);
    const isList = items.length > 0 && (address.kind !== 'section' || hasList);
    if (isList) return { kind: 'listing', items, trace };
    if (isNotFound(snapshot)) return none('not-found');
    return none(hasList ? 'empty-listing' : isOverview ? 'section' : 'no-article');
  }

  const bodies = findBodies(snapshot, url, blocks);
  note(
    'copies',
    bodies ? `${bodies.copies.length}` : null,
    bodies ? `${bodies.how}; ${describe(bodies)}` : 'no stretch of sentences',
  );
  const page = pageOf(snapshot, url, bodies, blocks);
  if (!bodies) return none(reasonWithoutBody(page));
  if (address.kind === 'root' && !isRootArticle(page, bodies))
    return none(isNotFound(snapshot) ? 'not-found' : 'no-article');
  if (bodies.how !== 'selector' && isNotFound(snapshot)) return none('not-found');
  const article = readArticle(page, bodies, address, note);
  if (!article) return none('empty-body');
  return {
    kind: 'article',
    article: { ...article, sources: sourcesOf(trace) },
    isTranslated: false,
    trace,
  };
}

function describe({ copies }: Bodies): string {
  return copies.map(({ words, rendered }) => `${words} words ${rendered ? 'shown' : 'not shown'}`).join(', ');
}

/** A newsletter piece at the site's root: known markup, or a "By Name" line above a real text. */
function isRootArticle(page: Page, bodies: Bodies): boolean {
  if (page.snapshot.document.querySelector(SELECTORS.publication) !== null) return true;
  const names = authorNames(page, [printedTitle(page)?.value ?? '']);
  const isSigned = names.value.length > 0 && names.how !== 'head';
  return isSigned && (bodies.copies[0]?.words ?? 0) >= ROOT_WORDS;
}

function reasonWithoutBody(page: Page): NoneReason {
  if (isNotFound(page.snapshot)) return 'not-found';
  const hasFrame = page.snapshot.document.querySelector(SELECTORS.publication) !== null;
  return hasFrame || publishedOn(page) !== null ? 'empty-body' : 'no-article';
}

function isNotFound({ document, body }: Snapshot): boolean {
  if (document.querySelector(SELECTORS.notFound) !== null) return true;
  const texts = [...document.querySelectorAll('title, h1, h2')].map((element) => element.textContent ?? '');
  const isSaid = texts.some((text) =>
    /\bpage (?:can(?:no|’|')t be|could not be|was not|not) found\b|\b404\b/i.test(text),
  );
  return isSaid && body.querySelector(SELECTORS.publication) === null;
}
