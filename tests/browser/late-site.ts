/** Pages of the sample site whose content comes or changes after they were loaded. */

import type { SamplePublication } from './sample-publications';
import { publicationPage } from './skeleton';

const MAIN = /(<section id="main">)([\s\S]*?)(<\/section><\/div>\n)/u;

/**
 * The page of a publication whose `#main` is put in by a script: the frame alone at first, then all of it.
 * `shell` stands there until then.
 */
export function latePage(publication: SamplePublication, shell = '<div class="loading">…</div>'): string {
  const html = publicationPage(publication);
  if (!MAIN.test(html)) throw new Error('The skeleton has no #main');
  return html.replace(
    MAIN,
    (_all, start: string, main: string, end: string) =>
      `${start}${shell}${end}<template id="late">${main}</template><script>
        document.addEventListener('arrive', () => setTimeout(() => {
          document.querySelector('#main').replaceChildren(document.querySelector('#late').content.cloneNode(true));
        }, Number(document.documentElement.dataset.after)));
      </script>`,
  );
}

/** Runs in the page, also from Firefox's sandbox over it: lets the content of a late page come after so many milliseconds. */
export function letArrive(after: number): void {
  document.documentElement.dataset.after = String(after);
  document.dispatchEvent(new Event('arrive'));
}

/** What stands in the `#main` of a publication's page. */
export function mainOf(publication: SamplePublication): string {
  const main = MAIN.exec(publicationPage(publication))?.[2];
  if (main === undefined) throw new Error('The skeleton has no #main');
  return main;
}

/**
 * Runs in the page: goes to another article as a page does that never loads another document.
 * The content comes `after` milliseconds behind the address, or before it where that is negative.
 */
export function goWithin(path: string, main: string, after: number): void {
  const address = () => history.pushState(null, '', path);
  const content = () => {
    const place = document.querySelector('#main');
    if (place) place.innerHTML = main;
  };
  const [first, second] = after < 0 ? [content, address] : [address, content];
  first();
  setTimeout(second, Math.abs(after));
}

/** Runs in the page: goes through several articles in turn, `times` times, with time for each to be looked at. */
export async function goToAndFro(articles: { path: string; main: string }[], times: number): Promise<void> {
  const place = document.querySelector('#main');
  for (let i = 0; i < times; i++) {
    for (const { path, main } of articles) {
      history.pushState(null, '', path);
      if (place) place.innerHTML = main;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}
