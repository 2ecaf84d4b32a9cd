import { imageAddresses, isRsisAddress } from '@/utils/article/images';
import { keepImages, openImages, sweepImages } from '@/utils/library/images';
import type { Library } from '@/utils/library/open';
import type { KeptImages } from '@/utils/library/records';
import type { Settings } from '@/utils/settings';

/** Milliseconds for one image. */
const IMAGE_LIMIT_MS = 30_000;

/** The images of saved papers: the only thing that the extension ever fetches. */
export function imageKeeper(library: Library, settings: () => Promise<Pick<Settings, 'images'>>) {
  const images = openImages();
  return {
    async keep(key: string): Promise<KeptImages> {
      if (!images || !(await settings()).images) return { kept: 0, fetched: 0, failed: 0, isOff: true };
      return keepImages(library, images, key, imageAddresses, fetchImage);
    },
    /** Lets those go that belong to no paper any more. */
    async sweep(): Promise<void> {
      if (images) await sweepImages(library, images);
    },
  };
}

/** One image from RSIS itself: no cookies, no address of ours, and no other place that it may be sent on to. */
async function fetchImage(address: string): Promise<Response> {
  if (!isRsisAddress(address)) throw new Error('an image of another site');
  return fetch(address, {
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(IMAGE_LIMIT_MS),
  });
}
