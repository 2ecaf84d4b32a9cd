import { useEffect, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import { openImages } from '@/utils/library/images';
import type { Body } from './body';
import { showImages } from './show-images';

/** Shows the images that are kept with a paper, by any of its keys. Gives how many of RSIS's are not kept. */
export function useImages(
  keys: readonly string[],
  html: string,
  body: Body | null,
): { missing: number; again: () => void } {
  const t = useText();
  const [missing, setMissing] = useState(0);
  const [round, setRound] = useState(0);
  useEffect(() => setMissing(0), [body]);
  useEffect(() => {
    if (!body) return;
    const until = new AbortController();
    const show = async () => {
      const lacking = await showImages(body.root, html, keys, openImages(), t('imageNotKept'), until.signal);
      if (!until.signal.aborted) setMissing(lacking);
    };
    void show();
    return () => until.abort();
  }, [keys.join('\n'), body, round]);
  return { missing, again: () => setRound((now) => now + 1) };
}
