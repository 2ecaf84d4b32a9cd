import { useEffect, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import { isRsisAddress } from '@/utils/article/images';
import { openImages } from '@/utils/library/images';
import type { Body } from './use-body';

/** Shows the images that are kept with a paper, each as a `blob:` of this page. Gives how many of RSIS's are not kept. */
export function useImages(key: string, body: Body | null): { missing: number; again: () => void } {
  const t = useText();
  const [missing, setMissing] = useState(0);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!body) return;
    const urls: string[] = [];
    let isOver = false;
    const show = async () => {
      const images = openImages();
      let lacking = 0;
      for (const image of body.root.querySelectorAll<HTMLImageElement>('img[data-src]')) {
        const address = image.dataset.src ?? '';
        // A cache that can't be read is one that holds nothing.
        const blob = (await images?.get(key, address).catch(() => null)) ?? null;
        if (isOver) return;
        if (blob) {
          const url = URL.createObjectURL(blob);
          urls.push(url);
          image.decoding = 'async';
          image.src = url;
        } else {
          if (isRsisAddress(address)) lacking += 1;
          if (!image.alt) image.alt = t('imageNotKept');
        }
      }
      setMissing(lacking);
    };
    void show();
    return () => {
      isOver = true;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [key, body, round]);
  return { missing, again: () => setRound((now) => now + 1) };
}
