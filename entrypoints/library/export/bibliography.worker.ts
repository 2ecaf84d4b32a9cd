import { loadCiter } from '@/utils/citation/engine';
import { BATCH, type FromBibliography, type ToBibliography } from './bibliography-calls';

/** Records after which it is told how far it is. */
const TOLD = 20;

/** Formats the entries of a long bibliography: the engine does it in one go, seconds for a thousand papers. */

const records: Extract<ToBibliography, { records: unknown }>['records'][number][] = [];

function send(message: FromBibliography): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target, only its page
  self.postMessage(message);
}

async function write({ style }: Extract<ToBibliography, { style: unknown }>): Promise<void> {
  let read = 0;
  const citer = await loadCiter(style);
  const entries = citer.bibliography(records, () => {
    read += 1;
    if (read % TOLD === 0) send({ read });
  });
  for (let at = 0; at < entries.length; at += BATCH) send({ entries: entries.slice(at, at + BATCH) });
  send({ isDone: true });
}

self.addEventListener('message', ({ data }: MessageEvent<ToBibliography>) => {
  if ('records' in data) records.push(...data.records);
  // What throws is the page's to tell.
  else void write(data).catch((error: unknown) => self.reportError(error));
});
