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

/** Runs something in a page; with its result the processor time of the longest task of the main thread, in ms. */
export async function withLongestTask<T>(page: Page, work: () => Promise<T>) {
  await page.tracing.start({ categories: ['toplevel'] });
  const result = await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('Chromium gave no trace.');
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && mains.has(thread(event)));
  if (tasks.length === 0) throw new Error('The trace holds no task of a page.');
  return { result, longestTask: Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1000)) };
}
