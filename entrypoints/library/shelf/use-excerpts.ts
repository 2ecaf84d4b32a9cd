import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CatalogueInUse } from '@/entrypoints/library/use-catalogue';
import type { Excerpt } from '@/utils/search/catalogue';

/** Milliseconds that a question rests before texts are read for it: each letter that is typed asks another one. */
const REST_MS = 120;

/** Excerpts of papers that show nothing of what was searched for; undefined while one is being looked for, null where there is none. */
export interface Excerpts {
  of: (key: string) => Excerpt | null | undefined;
  /** Has it looked for. */
  ask: (key: string) => void;
}

/** Asks the catalogue for the excerpts of those rows that want one, many at once, once the question rests. */
export function useExcerpts(calls: CatalogueInUse['calls'], terms: ReadonlySet<string>): Excerpts {
  const known = useMemo(() => new Map<string, Excerpt | null>(), [terms]);
  const wanted = useRef(new Set<string>());
  const present = useRef(known);
  if (present.current !== known) wanted.current.clear();
  present.current = known;
  const [, redraw] = useState(0);
  useEffect(() => {
    if (wanted.current.size === 0) return;
    const look = async () => {
      const keys = [...wanted.current];
      wanted.current.clear();
      // What goes wrong with the catalogue is told by the next question.
      const found = await calls.excerpts({ keys, terms: [...terms] }).catch(() => []);
      for (const [at, key] of keys.entries()) known.set(key, found[at] ?? null);
      if (present.current === known) redraw((n) => n + 1);
    };
    const timer = setTimeout(() => void look(), REST_MS);
    return () => clearTimeout(timer);
  });
  return {
    of: (key) => known.get(key),
    ask: (key) => {
      if (!known.has(key)) wanted.current.add(key);
    },
  };
}
