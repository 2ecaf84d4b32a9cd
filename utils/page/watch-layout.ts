/** Placing again takes no more than a tenth of the time, however restless a page is. */
const REST = 10;

/** What may move text without a change of the document: pictures and fonts that come, folds, scrolling in boxes. */
const EVENTS = ['scroll', 'load', 'toggle', 'transitionend', 'animationend'] as const;

/**
 * Calls `place` before the next frame after anything that may have moved the page's text: its content, its look, the
 * window's size or zoom, a box that scrolls. When the page itself scrolls, text and what stands beside it move
 * together: then `onScroll` is called.
 */
export function watchLayout(
  document: Document,
  { place, onScroll }: { place: () => void; onScroll: () => void },
  signal: AbortSignal,
): { placeSoon: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rested = 0;

  const run = () => {
    timer = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    place();
    const end = performance.now();
    rested = end + (end - start) * REST;
  };
  const placeSoon = () => {
    timer ??= setTimeout(() => requestAnimationFrame(run), rested - performance.now());
  };
  let isScrolling = false;
  const scroll = () => {
    isScrolling = false;
    if (!signal.aborted) onScroll();
  };
  const hear = (event: Event) => {
    if (event.type !== 'scroll' || event.target !== document) placeSoon();
    else if (!isScrolling) isScrolling = requestAnimationFrame(scroll) > 0;
  };

  for (const type of EVENTS) document.addEventListener(type, hear, { signal, capture: true, passive: true });
  window.addEventListener('resize', placeSoon, { signal, passive: true });
  window.addEventListener('pageshow', placeSoon, { signal });
  document.fonts.addEventListener('loadingdone', placeSoon, { signal });
  const mutations = new MutationObserver(placeSoon);
  mutations.observe(document.documentElement, {
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'open', 'dir'],
    subtree: true,
  });
  const sizes = new ResizeObserver(placeSoon);
  sizes.observe(document.documentElement);
  sizes.observe(document.body);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    mutations.disconnect();
    sizes.disconnect();
  });
  return { placeSoon };
}
