import { untampered } from './untampered';

/** What a page said of itself before anything could have translated it. */
export interface FirstLook {
  /** Primary language that `<html lang>` named, in lower case; empty when it named none. */
  language: string;
  /** Elements that carried a translator's mark already: authors paste from translated pages. */
  marks: number;
}

/** How the Google translator (Chrome's own, the widget, its extension) marks a page for as long as it is translated. */
const GOOGLE = /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/;

/**
 * What translators leave in the body. One alone proves nothing, since text is pasted with them; a `<font>` proves
 * least of all: the old layout of RSIS is made of them. (Seen in pages saved from Edge, Yandex and Firefox, and in the
 * documentation of Immersive Translate, 2025.)
 */
const MARKS =
  '[_msttexthash], [_msthash], ya-tr-span, [data-moz-translations-id], .immersive-translate-target-wrapper';
/** Google wraps each text in two `<font>`; while it works, the class above may still be missing. */
const WRAPPERS = 'font[style*="vertical-align: inherit"]';
/** Edge marks every text, also the title of the document, into which nobody pastes. */
const MARKED_TITLE = 'title[_msttexthash], title[_msthash]';

/**
 * By which sign a page is shown in translation: its words are then a machine's and no paper's. Null when there is
 * none. Firefox leaves nothing behind but `<html lang>`, which it sets as it starts: only who saw the page before knows.
 */
export function translationOf(page: Document, first: FirstLook | null): string | null {
  if (elementsOf(page).some((element) => GOOGLE.test(element.getAttribute('class') ?? ''))) {
    return 'class translated-ltr or translated-rtl';
  }
  if (count(page, MARKED_TITLE) > 0) return 'a title with _msttexthash';
  if (first === null) return null;
  if (count(page, MARKS) > first.marks) return 'marks of a translator that were not there before';
  const language = languageNamed(page);
  const isOther = first.language !== '' && language !== '' && language !== first.language;
  return isOther ? `html lang "${language}" after "${first.language}"` : null;
}

/** Remembers what a page says of itself, to be compared with later; null when it is translated already. */
export function firstLookAt(page: Document): FirstLook | null {
  if (translationOf(page, null) !== null) return null;
  return { language: languageNamed(page), marks: count(page, MARKS) };
}

/** Number of `<font>` wrappers as Google makes them: while it grows, a translation may be under way. */
export function wrapperCount(page: Document): number {
  return count(page, WRAPPERS);
}

/** The primary subtag of `<html lang>`, in lower case; empty without one. */
function languageNamed(page: Document): string {
  const [root] = elementsOf(page);
  return (root?.getAttribute('lang') ?? '').trim().split(/[-_]/)[0]?.toLowerCase() ?? '';
}

function elementsOf(page: Document): Element[] {
  return [rootOf(page), bodyOf(page)].filter((element) => element instanceof Element);
}

function count(page: Document, selector: string): number {
  return Document.prototype.querySelectorAll.call(page, selector).length;
}

const rootOf = untampered(Document.prototype, 'documentElement');
const bodyOf = untampered(Document.prototype, 'body');
