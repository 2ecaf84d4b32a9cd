import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Building, Catalogue, CatalogueNews } from '@/utils/search/catalogue';
import type { CatalogueClient } from '@/utils/search/client';

/** The catalogue of the library page: one for all of its screens. */
export interface CatalogueInUse {
  calls: Pick<Catalogue, 'find' | 'complete' | 'stop' | 'resume'>;
  /** How far the texts are indexed; null when they are, or when that was stopped. */
  building: Building | null;
  /** Whether the user has stopped that, here, and not let it go on since. */
  isStopped: boolean;
  /** Hears, until the signal aborts, that the same question may find something else now. */
  watch: (listener: () => void, signal: AbortSignal) => void;
}

/** What starts it is loaded beside the first list, which does not wait for it. */
async function started(onNews: (news: CatalogueNews) => void): Promise<CatalogueClient> {
  const { startCatalogue } = await import('./catalogue');
  return startCatalogue(onNews);
}

export function useCatalogue(): CatalogueInUse {
  const [building, setBuilding] = useState<Building | null>(null);
  const [isStopped, setStopped] = useState(false);
  const { client, calls, listeners } = useMemo(() => {
    const listening = new Set<() => void>();
    const starting = started((news) => {
      if (news.kind === 'building') {
        setBuilding(news.building);
        if (news.building) setStopped(false);
      } else for (const listener of listening) listener();
    });
    // Whoever asks is told.
    starting.catch(() => undefined);
    const ofClient: CatalogueInUse['calls'] = {
      find: async (question) => (await starting).find(question),
      complete: async (question) => (await starting).complete(question),
      stop: async () => {
        const done = await (await starting).stop();
        setStopped(true);
        return done;
      },
      resume: async () => {
        const done = await (await starting).resume();
        setStopped(false);
        return done;
      },
    };
    return { client: starting, calls: ofClient, listeners: listening };
  }, []);
  useEffect(
    () => () =>
      void client.then(
        (open) => open.close(),
        () => undefined,
      ),
    [client],
  );
  return useMemo(
    () => ({
      calls,
      building,
      isStopped,
      watch: (listener, signal) => {
        listeners.add(listener);
        signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
      },
    }),
    [calls, building, isStopped],
  );
}
