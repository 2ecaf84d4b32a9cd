import { imageAddresses } from '@/utils/article/images';
import { type ImageStore, keptImage } from '@/utils/library/images';

/** Attribute of an image without words of its own, which bears ours for as long as it is not shown. */
const UNNAMED = 'data-unnamed';

/**
 * Shows the images of a text that are kept under one of `keys`, each as a `blob:` of this page, until the signal is
 * aborted. Gives how many of those that the background would fetch are not kept. `notKept` stands for one without words.
 */
export async function showImages(
  root: HTMLElement,
  html: string,
  keys: readonly string[],
  images: Pick<ImageStore, 'get'> | null,
  notKept: string,
  signal: AbortSignal,
): Promise<number> {
  // A cache that can't be read is one that holds nothing.
  const kept = async (address: string) =>
    images ? await keptImage(images, keys, address).catch(() => null) : null;
  for (const image of root.querySelectorAll<HTMLImageElement>('img[data-src]')) {
    const blob = await kept(image.dataset.src ?? '');
    if (signal.aborted) return 0;
    if (blob) {
      const url = URL.createObjectURL(blob);
      signal.addEventListener('abort', () => URL.revokeObjectURL(url));
      if (image.hasAttribute(UNNAMED)) image.alt = '';
      image.removeAttribute(UNNAMED);
      image.decoding = 'async';
      image.src = url;
    } else {
      image.removeAttribute('src');
      if (image.alt) continue;
      image.alt = notKept;
      image.setAttribute(UNNAMED, '');
    }
  }
  let missing = 0;
  for (const address of imageAddresses(html)) if (!(await kept(address))) missing += 1;
  return missing;
}
