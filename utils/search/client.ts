import { client, type Envelope } from '@/utils/messaging/rpc';
import { ProblemError } from '@/utils/problem';
import { CATALOGUE_CHANNEL, type FromWorker, type StartOptions, type ToWorker } from './calls';
import type { Catalogue, CatalogueNews } from './catalogue';
import { deferred } from './deferred';

/** Milliseconds until an unanswered call is a problem: the first one waits for the rows of the whole library. */
const LIMIT_MS = 20_000;
/** Workers that may die, one after the other without an answer between, before calls are given up. */
const LIVES = 3;

/** The page's way to the worker. */
export interface CatalogueClient extends Catalogue {
  /** Ends the worker. */
  close(): void;
}

/**
 * Starts the worker and answers by it. A worker that dies is told (`restarted`) and another one takes its calls over:
 * all of them only ask.
 */
export function openCatalogue(
  spawn: () => Worker,
  options: StartOptions,
  onNews: (news: CatalogueNews) => void,
): CatalogueClient {
  const waiting = new Map<
    number,
    { envelope: Envelope; settle: (outcome: unknown) => void; fail: (error: unknown) => void }
  >();
  let lastId = 0;
  let lives = LIVES;
  let worker: Worker | null = null;

  const post = (message: ToWorker) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target, only its page
    worker?.postMessage(message);
  };
  const start = () => {
    const own = spawn();
    worker = own;
    post({ start: options });
    own.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('news' in data) {
        onNews(data.news);
        return;
      }
      lives = LIVES;
      waiting.get(data.id)?.settle(data.outcome);
      waiting.delete(data.id);
    });
    own.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === own) restart(event.message);
    });
  };
  const restart = (reason: string) => {
    worker?.terminate();
    worker = null;
    lives--;
    if (lives < 0) {
      for (const { fail } of waiting.values()) fail(new ProblemError('no-receiver', reason));
      waiting.clear();
      return;
    }
    start();
    for (const [id, { envelope }] of waiting) post({ id, envelope });
    onNews({ kind: 'restarted' });
  };
  const send = (envelope: Envelope) =>
    new Promise<unknown>((settle, fail) => {
      const id = ++lastId;
      waiting.set(id, { envelope, settle, fail });
      if (!worker) {
        lives = LIVES;
        start();
      }
      post({ id, envelope });
    });

  const call = client<Catalogue>(CATALOGUE_CHANNEL, send, LIMIT_MS);
  const latest = <K extends keyof Catalogue>(name: K): Catalogue[K] => {
    const ask = newest(async (request: unknown) => {
      const outcome = await call(name, request as never);
      if (!outcome.ok) throw new ProblemError(outcome.problem, outcome.detail);
      return outcome.value;
    });
    return ask as unknown as Catalogue[K];
  };
  start();
  return {
    find: latest('find'),
    complete: latest('complete'),
    related: latest('related'),
    overview: latest('overview'),
    stop: latest('stop'),
    resume: latest('resume'),
    rebuild: latest('rebuild'),
    close: () => {
      worker?.terminate();
      worker = null;
    },
  };
}

/**
 * Asks one at a time: of several that come meanwhile the last alone is asked, once the one on its way is answered. All
 * others reject with an `AbortError`.
 */
function newest<Q, A>(ask: (request: Q) => Promise<A>): (request: Q) => Promise<A> {
  let giveUp: (() => void) | null = null;
  let onWay: Promise<unknown> | null = null;
  return (request) => {
    giveUp?.();
    const { promise, resolve, reject } = deferred<A>();
    let isLatest = true;
    giveUp = () => {
      isLatest = false;
      reject(new DOMException('A later call counts.', 'AbortError'));
    };
    const go = () => {
      if (!isLatest) return;
      const asked = ask(request).then(
        (answer) => resolve(answer),
        (error: unknown) => reject(error),
      );
      onWay = asked.finally(() => {
        onWay = null;
      });
    };
    if (onWay) void onWay.then(go);
    else go();
    return promise;
  };
}
