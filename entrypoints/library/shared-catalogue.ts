import type { CatalogueNews } from '@/utils/search/catalogue';
import type { CatalogueClient } from '@/utils/search/client';
import { startCatalogue } from './catalogue';

let client: CatalogueClient | undefined;
const hearers = new Set<(news: CatalogueNews) => void>();

/** The one catalogue of this page: its worker starts with the first screen that asks. */
export function sharedCatalogue(): CatalogueClient {
  client ??= startCatalogue((news) => {
    for (const hear of hearers) hear(news);
  });
  return client;
}

/** Hears what the catalogue tells without being asked, until the signal is aborted. */
export function onCatalogueNews(hear: (news: CatalogueNews) => void, signal: AbortSignal): void {
  hearers.add(hear);
  signal.addEventListener('abort', () => hearers.delete(hear));
}

/** Hears that the same question may find something else now. */
export function onCatalogueChange(hear: () => void, signal: AbortSignal): void {
  onCatalogueNews((news) => news.kind !== 'building' && hear(), signal);
}
