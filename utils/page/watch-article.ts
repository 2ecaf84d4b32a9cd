/** Milliseconds that a page is watched for an article that arrives late; after that only `isWanting` keeps it up. */
const WATCH_MS = 10_000;
/** Milliseconds after which watching ends in any case: a page that changes for ever costs battery. */
const LONGEST_MS = 60_000;
/** Milliseconds that changes are gathered before they are looked at. */
const GATHER_MS = 300;

/**
 * Calls `onChange` after the page's content or width changed: content that is put in late, copies that are
 * swapped on a resize, a page that comes back from the back/forward cache.
 * @param isWanting whether something is still to be found on the page.
 * @param own the element of ours whose coming and going is no change of the page.
 */
export function watchArticle(
  document: Document,
  onChange: () => void,
  options: { isWanting: () => boolean; own: () => Element | null; signal: AbortSignal },
): void {
  const { signal } = options;
  const started = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    onChange();
    const age = performance.now() - started;
    if (age > LONGEST_MS || (age > WATCH_MS && !options.isWanting())) observer.disconnect();
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, GATHER_MS);
  };
  const isOwn = (record: MutationRecord) => {
    const nodes = [...record.addedNodes, ...record.removedNodes];
    return (
      record.target === options.own() || (nodes.length > 0 && nodes.every((node) => node === options.own()))
    );
  };
  const observer = new MutationObserver((records) => {
    if (!records.every(isOwn)) lookSoon();
  });
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  window.addEventListener('resize', lookSoon, { signal, passive: true });
  window.addEventListener('pageshow', (event) => event.persisted && lookSoon(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
