import { FileFaultError } from '@/utils/backup/file-fault';
import type { ImportedFile } from '@/utils/import/imported';
import type { FromPapers, ToPapers } from './papers.worker';

/**
 * Reads a file of papers while the page goes on; null where the signal was aborted, which ends the work at once. Rejects with
 * the `FileFaultError` of a bad file.
 */
export async function readInWorker(told: ToPapers, signal: AbortSignal): Promise<ImportedFile | null> {
  if (signal.aborted) return null;
  const worker = new Worker(new URL('./papers.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromPapers>) => {
        if ('imported' in data) resolve(data.imported);
        else reject(new FileFaultError(data.fault, data.place));
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      signal.addEventListener('abort', () => resolve(null), { once: true });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target
      worker.postMessage(told);
    });
  } finally {
    worker.terminate();
  }
}
