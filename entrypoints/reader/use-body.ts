import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { type TextMap, textMap } from '@/utils/anchor/text-map';
import type { Paragraph } from '@/utils/article/article';
import { nextTurn } from '@/utils/in-slices';
import type { TextRecord } from '@/utils/library/records';
import type { PageWatch } from '@/utils/page/watch-page';
import { type PlacedParagraphs, placeParagraphs } from '@/utils/reading/follow';
import { numberNear } from '@/utils/reading/share';
import type { Acronym } from '@/utils/summary/acronyms';
import { putInOrder } from './walk';

/** The text as it stands in the reader. */
export interface Body {
  root: HTMLElement;
  map: TextMap;
  placed: PlacedParagraphs;
  paragraphs: readonly Paragraph[];
  acronyms: readonly Acronym[];
  language: string;
}

/** Fills the element with a version of the text; null until all of it is there. `watch` hears of each version. */
export function useBody(
  root: RefObject<HTMLElement | null>,
  text: TextRecord,
  language: string,
  actions: Actions,
): { body: Body | null; watch: PageWatch } {
  const t = useText();
  const [body, setBody] = useState<Body | null>(null);
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
    setBody(null);
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
      const acronyms = await fillBody(element, text, words, until.signal);
      if (until.signal.aborted) return;
      const first = element.querySelector<HTMLElement>('.reader-number');
      if (first) putInOrder(element, first);
      await nextTurn();
      const map = textMap(element);
      await nextTurn();
      const placed = placeParagraphs(map, text.paragraphs);
      if (until.signal.aborted) return;
      const { paragraphs } = text;
      setBody({
        root: element,
        map,
        placed,
        paragraphs,
        acronyms,
        language,
      });
      changes.current.count += 1;
      for (const hear of changes.current.hear) hear('content');
    };
    void actions.run(fill);
    return () => until.abort();
  }, [text.sha256]);
  return { body, watch: watch.current };
}
