import { takeSnapshot } from '@/utils/article/snapshot';
import { type FirstLook, firstLookAt, translationOf, wrapperCount } from '@/utils/article/translation';

/** Elements of a page of which a copy is kept; the longest RSIS pages have a fifth of it. */
const MOST_ELEMENTS = 20_000;

/** The words of a page before any translator has replaced them. */
export interface PageSource {
  isTranslated: () => boolean;
  /** What is to be read: the page, or while it is translated its copy; null when there is none. */
  document: () => Document | null;
  /** Keeps a copy of the page as it is now; while it is translated the copy of before stays. */
  keep: () => void;
  /** Gives the copy up: the page has become another one. */
  forget: () => void;
}

/**
 * Watches over the words of one page. A translator replaces them in place and the original can't be asked for again,
 * so a copy without scripts, styles and media stays in the memory of the page; it goes nowhere and dies with the page.
 * (A page of 1,500 elements: about 6 ms at an idle moment and half a megabyte.)
 */
export function pageSource(page: Document): PageSource {
  let first: FirstLook | null = firstLookAt(page);
  let wrappers = wrapperCount(page);
  let copy: Document | null = null;

  const isTranslated = () => {
    // Translated from the start: the first look is taken when the original is shown.
    first ??= firstLookAt(page);
    return first === null || translationOf(page, first) !== null;
  };
  return {
    isTranslated,
    document: () => (isTranslated() ? copy : page),
    keep() {
      if (isTranslated()) return;
      const now = wrapperCount(page);
      // A page half translated is no original.
      if (now > wrappers) return;
      wrappers = now;
      copy = copyOf(page);
    },
    forget() {
      copy = null;
      wrappers = wrapperCount(page);
    },
  };
}

/** An inert copy of a page from which the same is read as from the page; null when the page is too large or too deep. */
function copyOf(page: Document): Document | null {
  if (Document.prototype.getElementsByTagName.call(page, '*').length > MOST_ELEMENTS) return null;
  const taken = takeSnapshot(page);
  if (!taken.ok) return null;
  const { document, body, embedded } = taken.snapshot;
  // Only the addresses of embedded documents are read; in a document without a window they load nothing.
  for (const address of embedded) {
    const frame = document.createElement('iframe');
    frame.setAttribute('src', address);
    body.append(frame);
  }
  return document;
}
