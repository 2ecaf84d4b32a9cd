import { client, type Envelope } from '@/utils/messaging/rpc';
import { ProblemError } from '@/utils/problem';
import {
  CATALOGUE_CHANNEL,
  type CatalogueCalls,
  type FromWorker,
  parted,
  type StartOptions,
  type ToWorker,
} from './calls';
import type { Catalogue, CatalogueNews } from './catalogue';
import { type Deferred, deferred } from './deferred';

/** Milliseconds until an unanswered call is a problem: the first one waits for the rows of the whole library. */
const LIMIT_MS = 120_000;
/** Workers that may die, one after the other without an answer between, before calls are given up. */
const LIVES = 3;

/** A worker, and everybody in the page who asks it. */
export interface CatalogueWorker {
  send(envelope: Envelope): Promise<unknown>;
  /** Calls `listener` with the news until it is told that it may go. */
  hear(listener: (news: CatalogueNews) => void): () => void;
  /** Ends the worker. */
  close(): void;
}

/**
 * Starts a worker. One that dies is told (`restarted`) and another one takes its calls over: all of them only ask.
 */
export function startWorker(spawn: () => Worker, options: StartOptions): CatalogueWorker {
  const waiting = new Map<number, { envelope: Envelope } & Pick<Deferred<unknown>, 'resolve' | 'reject'>>();
  const listeners = new Set<(news: CatalogueNews) => void>();
  let lastId = 0;
  let lives = LIVES;
  let worker: Worker | null = null;

  const post = (message: ToWorker) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target, only its page
    worker?.postMessage(message);
  };
  const tell = (news: CatalogueNews) => {
    for (const listener of listeners) listener(news);
  };
  const start = () => {
    const own = spawn();
    worker = own;
    post({ start: options });
    own.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('news' in data) {
        tell(data.news);
        return;
      }
      lives = LIVES;
      waiting.get(data.id)?.resolve(data.outcome);
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
      for (const { reject } of waiting.values()) reject(new ProblemError('no-receiver', reason));
      waiting.clear();
      return;
    }
    start();
    for (const [id, { envelope }] of waiting) post({ id, envelope });
    tell({ kind: 'restarted' });
  };
  start();
  return {
    send: (envelope) => {
      const { promise, resolve, reject } = deferred<unknown>();
      const id = ++lastId;
      waiting.set(id, { envelope, resolve, reject });
      if (!worker) {
        lives = LIVES;
        start();
      }
      post({ id, envelope });
      return promise;
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      worker?.terminate();
      worker = null;
    },
  };
}

/**
 * The calls of the page. Of `find` and `complete`, which follow what is typed, the latest counts; every other call is
 * answered by itself, since several parts of the page may ask at once, as two open cards do.
 */
export function catalogueOver({ send }: Pick<CatalogueWorker, 'send'>): Catalogue {
  const call = client<CatalogueCalls>(CATALOGUE_CHANNEL, send, LIMIT_MS);
  const each = <K extends keyof CatalogueCalls>(name: K): CatalogueCalls[K] => {
    const ask = async (request: unknown) => {
      const outcome = await call(name, request as never);
      if (!outcome.ok) throw new ProblemError(outcome.problem, outcome.detail);
      return outcome.value;
    };
    return ask as unknown as CatalogueCalls[K];
  };
  const find = newest(each('find'));
  return {
    find: async (question) => parted(await find(question)),
    complete: newest(each('complete')),
    related: each('related'),
    quoted: each('quoted'),
    excerpts: each('excerpts'),
    overview: each('overview'),
    glossary: each('glossary'),
    stop: each('stop'),
    resume: each('resume'),
    rebuild: each('rebuild'),
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
