import { type FaultPlace, type FileFault, FileFaultError } from '@/utils/backup/file-fault';
import type { ImportedFile } from '@/utils/import/imported';
import { readPapers } from '@/utils/import/read-file';

/** Reads a file of papers: the parser of BibTeX holds whoever calls it for 10 ms an entry, and for minutes with a large one. */

/** What `readPapers` is called with. */
export type ToPapers = Parameters<typeof readPapers>;
/** What it gives, or why it reads no further. */
export type FromPapers = { imported: ImportedFile } | { fault: FileFault; place: FaultPlace };

function send(message: FromPapers): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target, only its page
  self.postMessage(message);
}

async function answer(told: ToPapers): Promise<void> {
  try {
    send({ imported: await readPapers(...told) });
  } catch (error) {
    if (!(error instanceof FileFaultError)) throw error;
    send({ fault: error.fault, place: error.place });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToPapers>) => {
  // What else throws is the page's to tell.
  void answer(data).catch((error: unknown) => self.reportError(error));
});
