import type { Page } from 'puppeteer-core';

/** What is read of an event of Chromium's trace format; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string };
  /** Time of the thread's processor: other programs of the machine do not count. */
  tdur?: number;
}

/** Processor times of a page in ms: the longest task of its main thread, all of them together, and all of its workers. */
export interface Tasks<T> {
  result: T;
  longestTask: number;
  main: number;
  workers: number;
}

/** By which the main thread of the page is known among all of the browser's. */
const MARK = 'whose-main-thread';

/**
 * Runs something in a page; with its result the processor times of the page meanwhile. `measured` names the page whose
 * thread counts, where it is another one, which may have been opened meanwhile.
 */
export async function withLongestTask<T>(
  page: Page,
  work: () => Promise<T>,
  measured: (result: T) => Page = () => page,
): Promise<Tasks<T>> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  const result = await work();
  await measured(result).evaluate((name) => void performance.mark(name), MARK);
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('Chromium gave no trace.');
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const own = traceEvents.find(({ name }) => name === MARK);
  if (!own) throw new Error('The trace does not tell which thread is the page.');
  const workers = new Set(
    traceEvents
      .filter(({ name, pid, args }) => name === 'thread_name' && pid === own.pid && isWorker(args.name))
      .map(thread),
  );
  const timesOf = (isOf: (one: string) => boolean) =>
    traceEvents
      .filter((event) => event.name.endsWith('RunTask') && isOf(thread(event)))
      .map(({ tdur = 0 }) => tdur / 1000);
  const main = timesOf((one) => one === thread(own));
  if (main.length === 0) throw new Error('The trace holds no task of a page.');
  return {
    result,
    longestTask: main.reduce((most, one) => Math.max(most, one), 0),
    main: sum(main),
    workers: sum(timesOf((one) => workers.has(one))),
  };
}

const isWorker = (name = '') => name.startsWith('DedicatedWorker');
const sum = (times: readonly number[]) => times.reduce((all, one) => all + one, 0);
