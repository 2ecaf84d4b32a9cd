import { useEffect, useState } from 'preact/hooks';
import { page } from '@/utils/browser';
import type { Highlight } from '@/utils/highlight/highlight';
import type { PlacedState } from '@/utils/highlight/state';

type States = Readonly<Record<string, PlacedState>>;

const NONE: States = {};

/**
 * How the page has found each highlight, by its id, asked again when they or the page (`article`) have changed. Of one
 * that the page does not tell, and of all of them where it gives no answer, nothing is known and nothing is said.
 */
export function usePlaced(tabId: number, highlights: readonly Highlight[], article: unknown): States {
  const [states, setStates] = useState<States>(NONE);
  useEffect(() => {
    if (highlights.length === 0) return;
    let isLeft = false;
    const ask = async () => {
      const outcome = await page(tabId)('highlightStates', null);
      if (!isLeft && outcome.ok) setStates(outcome.value);
    };
    void ask();
    return () => {
      isLeft = true;
    };
  }, [tabId, article, highlights.map(({ id, revision }) => `${id} ${revision}`).join()]);
  return states;
}
