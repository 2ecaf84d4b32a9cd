import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Library } from '@/utils/library/open';
import type { PublicationRecord } from '@/utils/library/records';
import { followReading } from '@/utils/reading/follow';
import { progressOf, resumeAt } from '@/utils/reading/progress';
import type { Body } from './body';
import { setStatusLater } from './write-later';

export interface Reading {
  /** Share of the text that was on the screen, 0 to 1. */
  share: number;
  /** `Paragraph.n` at the top of the window. */
  paragraph: number;
  /** `Paragraph.n` to go on at; null where there is nothing to offer. */
  resume: number | null;
  closeResume: () => void;
}

/** Follows how far the text is read, keeps it, and knows where to go on. */
export function useReading(
  library: Library,
  publication: PublicationRecord,
  body: Body | null,
  /** What stands in the document at the moment: words that were replaced are nowhere, and seem to be read to the end. */
  shown: { readonly current: Body | null },
  actions: Actions,
): Reading {
  const t = useText();
  const [share, setShare] = useState(0);
  const [paragraph, setParagraph] = useState(1);
  const [resume, setResume] = useState<number | null>(null);
  const keys = useRef(publication.keys);
  keys.current = publication.keys;
  useEffect(() => {
    const look = async () => {
      const progress = await progressOf(library, keys.current);
      setResume(resumeAt(progress));
      setShare((now) => Math.max(now, progress?.share ?? 0));
    };
    // Without an answer nothing is offered; the text is there all the same.
    look().catch(() => undefined);
  }, []);
  useEffect(() => {
    if (!body) return;
    const until = new AbortController();
    const keep = async (place: { paragraph: number; share: number }) => {
      // What writes comes with the first place that has stayed on the screen.
      const { noteProgress } = await import('@/utils/reading/note-progress');
      const begun = await noteProgress(library, keys.current, place);
      if (!begun) return;
      actions.say({
        text: t('nowReading'),
        undo: () => actions.run(() => setStatusLater(library, begun.key, 'to-read')),
      });
    };
    followReading(
      () => shown.current,
      // A place that could not be kept is told anew with the next one.
      (place) => void keep(place).catch(() => undefined),
      until.signal,
      (place) => {
        setShare((now) => Math.max(now, place.share));
        setParagraph(place.paragraph);
      },
    );
    return () => until.abort();
  }, [body]);
  return { share, paragraph, resume, closeResume: () => setResume(null) };
}
