import * as v from 'valibot';
import type { Sender } from '@/utils/browser';
import type { KeptImages } from '@/utils/library/records';
import type { FromExtension } from '@/utils/messaging/protocol';
import type { Handlers } from '@/utils/messaging/rpc';
import { ProblemError } from '@/utils/problem';

interface Surroundings {
  /** Address of the extension's own files. */
  origin: string;
  extensionId: string;
  keepImages: (key: string) => Promise<KeptImages>;
}

const requests = {
  keepImages: v.strictObject({ key: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)) }),
};

/** The answers to the calls of the extension's own pages: a script in a visited page is none of these. */
export function fromExtension({
  origin,
  extensionId,
  keepImages,
}: Surroundings): Handlers<FromExtension, Sender> {
  return {
    keepImages: {
      parse: (request) => v.parse(requests.keepImages, request),
      handle: ({ key }, { id, url, incognito }) => {
        if (id !== extensionId || !url?.startsWith(origin))
          throw new ProblemError('bad-sender', 'sent by no page of the extension');
        if (incognito) throw new ProblemError('private-window');
        return keepImages(key);
      },
    },
  };
}
