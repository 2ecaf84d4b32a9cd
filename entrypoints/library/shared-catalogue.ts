import { browser } from '@/utils/browser';
import type { Catalogue, CatalogueNews } from '@/utils/search/catalogue';
import { type CatalogueWorker, catalogueOver, startWorker } from '@/utils/search/client';

let worker: CatalogueWorker | undefined;
let catalogue: Catalogue | undefined;

/** One worker for the whole page and for as long as it is open. */
function theWorker(): CatalogueWorker {
  worker ??= startWorker(
    () => new Worker(new URL('./catalogue.worker.ts', import.meta.url), { type: 'module' }),
    { isPrivate: browser.extension.inIncognitoContext },
  );
  return worker;
}

/** The one catalogue of this page: its worker starts with the first screen that asks. */
export function sharedCatalogue(): Catalogue {
  catalogue ??= catalogueOver(theWorker());
  return catalogue;
}

/** Hears what the catalogue tells without being asked, until the signal is aborted. */
export function onCatalogueNews(hear: (news: CatalogueNews) => void, signal: AbortSignal): void {
  const unhear = theWorker().hear(hear);
  signal.addEventListener('abort', unhear, { once: true });
}

/** Hears that the same question may find something else now. */
export function onCatalogueChange(hear: () => void, signal: AbortSignal): void {
  onCatalogueNews((news) => news.kind !== 'building' && hear(), signal);
}
