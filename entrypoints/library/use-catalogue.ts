import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Building, Catalogue } from '@/utils/search/catalogue';
import { startCatalogue } from './catalogue';

/** The catalogue of the library page: one for all of its screens. */
export interface CatalogueInUse {
  calls: Catalogue;
  /** How far the texts are indexed; null when they are, or when that was stopped. */
  building: Building | null;
  /** Hears, until the signal aborts, that the same question may find something else now. */
  watch: (listener: () => void, signal: AbortSignal) => void;
}

export function useCatalogue(): CatalogueInUse {
  const [building, setBuilding] = useState<Building | null>(null);
  const [calls, listeners] = useMemo(() => {
    const listening = new Set<() => void>();
    const started = startCatalogue((news) => {
      if (news.kind === 'building') setBuilding(news.building);
      else for (const listener of listening) listener();
    });
    return [started, listening] as const;
  }, []);
  useEffect(() => () => calls.close(), [calls]);
  return useMemo(
    () => ({
      calls,
      building,
      watch: (listener, signal) => {
        listeners.add(listener);
        signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
      },
    }),
    [calls, building],
  );
}
