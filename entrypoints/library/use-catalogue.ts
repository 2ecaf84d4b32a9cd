import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Building, Catalogue, CatalogueNews } from '@/utils/search/catalogue';

/** The catalogue of the library page: one for all of its screens. */
export interface CatalogueInUse {
  calls: Pick<Catalogue, 'find' | 'complete' | 'excerpts' | 'stop' | 'resume'>;
  /** How far the texts are indexed; null when they are, or when that was stopped. */
  building: Building | null;
  /** Whether the user has stopped that, here, and not let it go on since. */
  isStopped: boolean;
  /** Hears, until the signal aborts, that the same question may find something else now. */
  watch: (listener: () => void, signal: AbortSignal) => void;
}

/** What starts it is loaded for the first question; the first rows do not wait for it. */
async function started(hear: (news: CatalogueNews) => void, signal: AbortSignal): Promise<Catalogue> {
  const { onCatalogueNews, sharedCatalogue } = await import('./shared-catalogue');
  onCatalogueNews(hear, signal);
  return sharedCatalogue();
}

export function useCatalogue(): CatalogueInUse {
  const [building, setBuilding] = useState<Building | null>(null);
  const [isStopped, setStopped] = useState(false);
  const { until, calls, listeners } = useMemo(() => {
    const listening = new Set<() => void>();
    const end = new AbortController();
    let starting: Promise<Catalogue> | null = null;
    const hear = (news: CatalogueNews) => {
      if (news.kind === 'building') {
        setBuilding(news.building);
        if (news.building) setStopped(false);
      } else for (const listener of listening) listener();
    };
    const catalogue = async () => {
      starting ??= started(hear, end.signal);
      try {
        return await starting;
      } catch (error) {
        // Whoever asks is told, and the next one tries anew.
        starting = null;
        throw error;
      }
    };
    const ofClient: CatalogueInUse['calls'] = {
      find: async (question) => (await catalogue()).find(question),
      complete: async (question) => (await catalogue()).complete(question),
      excerpts: async (question) => (await catalogue()).excerpts(question),
      stop: async () => {
        const done = await (await catalogue()).stop();
        setStopped(true);
        return done;
      },
      resume: async () => {
        const done = await (await catalogue()).resume();
        setStopped(false);
        return done;
      },
    };
    return { until: end, calls: ofClient, listeners: listening };
  }, []);
  useEffect(() => () => until.abort(), [until]);
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
