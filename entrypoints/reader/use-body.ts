import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { textMap } from '@/utils/anchor/text-map';
import { nextTurn } from '@/utils/in-slices';
import type { TextRecord } from '@/utils/library/records';
import type { PageWatch } from '@/utils/page/watch-page';
import { placeParagraphs } from '@/utils/reading/follow';
import { numberNear } from '@/utils/reading/share';
import type { Acronym } from '@/utils/summary/acronyms';
import type { Body } from './body';
import { putInOrder } from './walk';

/**
 * Fills the element with a version of the text; null until all of it is there. `watch` hears of each version. One that is
 * being read stays until the next one is ready, which takes its place under the eyes of its reader.
 */
export function useBody(
  root: RefObject<HTMLElement | null>,
  text: TextRecord,
  language: string,
  actions: Actions,
): { body: Body | null; shown: { readonly current: Body | null }; watch: PageWatch } {
  const t = useText();
  const [body, setBody] = useState<Body | null>(null);
  /** What the element holds; null while that is changing. */
  const shown = useRef<Body | null>(null);
  const changes = useRef({ count: 0, hear: new Set<Parameters<PageWatch['onChange']>[0]>() });
  const watch = useRef<PageWatch>({
    changes: () => changes.current.count,
    onChange(listener, signal) {
      changes.current.hear.add(listener);
      signal.addEventListener('abort', () => changes.current.hear.delete(listener));
    },
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const until = new AbortController();
    const fill = async () => {
      const words = {
        lead: t('authorsSummary'),
        number: (n: number) => t('copyParagraph', { n }),
        acronym: ({ long, paragraph }: Acronym) => {
          const number = numberNear(text.paragraphs, paragraph);
          return number === null ? long : `${long}, ${t('definedAt', { n: number })}`;
        },
      };
      // What sanitises weighs as much as all else here, and comes while the frame of the page is drawn.
      const { fillBody } = await import('./fill-body');
      const before = shown.current;
      const into = before ? document.createElement('div') : element;
      const acronyms = await fillBody(into, text, words, until.signal);
      const replace = before && (await import('./replace-text')).replaceText;
      if (until.signal.aborted) return;
      shown.current = null;
      const sameOf = replace ? replace(before, into, text.paragraphs) : () => null;
      const isInOrder = element.querySelector('.reader-number[tabindex="0"]') !== null;
      const first = element.querySelector<HTMLElement>('.reader-number');
      if (first && !isInOrder) putInOrder(element, first);
      await nextTurn();
      const map = textMap(element);
      await nextTurn();
      const placed = placeParagraphs(map, text.paragraphs);
      if (until.signal.aborted) return;
      const { paragraphs, sha256 } = text;
      shown.current = { root: element, map, placed, paragraphs, acronyms, language, sha256, sameOf };
      setBody(shown.current);
      changes.current.count += 1;
      for (const hear of changes.current.hear) hear('content');
    };
    void actions.run(fill);
    return () => until.abort();
  }, [text.sha256]);
  return { body, shown, watch: watch.current };
}
