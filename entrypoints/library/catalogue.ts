import type { CatalogueNews } from '@/utils/search/catalogue';
import { type CatalogueClient, openCatalogue } from '@/utils/search/client';
import type { StartOptions } from '@/utils/search/calls';

/** Starts the worker that searches the library; `onNews` hears when there is something new to ask for. */
export function startCatalogue(
  options: StartOptions,
  onNews: (news: CatalogueNews) => void,
): CatalogueClient {
  return openCatalogue(
    () => new Worker(new URL('./catalogue.worker.ts', import.meta.url), { type: 'module' }),
    options,
    onNews,
  );
}
