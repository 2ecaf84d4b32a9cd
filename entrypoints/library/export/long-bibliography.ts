import type { Citer } from '@/utils/citation/citer';
import type { OwnStyle } from '@/utils/citation/engine';
import type { BibliographyOf } from '@/utils/export/reading-list';
import { turns } from '@/utils/in-slices';
import { BATCH, type FromBibliography, type ToBibliography } from './bibliography-calls';

/** Formats in a worker, so that the page goes on and the work can be stopped; no entries where the signal was aborted. */
export function bibliographyInWorker(
  style: string | OwnStyle,
  onRead: (read: number) => void,
  signal: AbortSignal,
): BibliographyOf {
  return async (records) => {
    const worker = new Worker(new URL('./bibliography.worker.ts', import.meta.url), { type: 'module' });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target
    const send = (message: ToBibliography) => worker.postMessage(message);
    try {
      const written = answerOf(worker, onRead, signal);
      const turn = turns();
      for (let at = 0; at < records.length && !signal.aborted; at += BATCH) {
        send({ records: records.slice(at, at + BATCH) });
        await turn();
      }
      send({ style });
      return await written;
    } finally {
      worker.terminate();
    }
  };
}

function answerOf(
  worker: Worker,
  onRead: (read: number) => void,
  signal: AbortSignal,
): Promise<ReturnType<Citer['bibliography']>> {
  const entries: ReturnType<Citer['bibliography']> = [];
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromBibliography>) => {
      if ('read' in data) onRead(data.read);
      else if ('entries' in data) entries.push(...data.entries);
      else resolve(entries);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    signal.addEventListener('abort', () => resolve([]), { once: true });
  });
}
