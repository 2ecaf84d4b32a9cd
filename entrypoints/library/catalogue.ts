import { browser } from '@/utils/browser';
import type { CatalogueNews } from '@/utils/search/catalogue';
import {
  type CatalogueClient,
  type CatalogueWorker,
  catalogueOver,
  startWorker,
} from '@/utils/search/client';

let shared: CatalogueWorker | null = null;
let askers = 0;

/**
 * The catalogue of the library: one worker for the whole page, which starts with the first who asks. `onNews` hears
 * when there is something new to ask for.
 */
export function startCatalogue(onNews: (news: CatalogueNews) => void): CatalogueClient {
  shared ??= startWorker(
    () => new Worker(new URL('./catalogue.worker.ts', import.meta.url), { type: 'module' }),
    { isPrivate: browser.extension.inIncognitoContext },
  );
  askers++;
  const unhear = shared.hear(onNews);
  let isOpen = true;
  return {
    ...catalogueOver(shared),
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      unhear();
      askers--;
      if (askers > 0) return;
      shared?.close();
      shared = null;
    },
  };
}
