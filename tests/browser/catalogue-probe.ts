/* oxlint-disable unicorn/consistent-function-scoping, unicorn/prefer-add-event-listener, unicorn/require-post-message-target-origin -- functions that run in the page hold what they need; a worker and a channel have no target */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { parted } from '@/utils/search/calls';
import type { Catalogue } from '@/utils/search/catalogue';
import { BUILD } from './chromium';
import { takeNamedFunctions } from './named-functions';

/** An answer of the catalogue, and the milliseconds until it was in the page. */
export interface Probed<A> {
  ms: number;
  value: A;
}

/** Asks the catalogue's worker from a page of the extension that holds nothing else. */
export interface CatalogueProbe {
  ask<K extends keyof Catalogue>(
    call: K,
    request: Parameters<Catalogue[K]>[0],
  ): Promise<Probed<Awaited<ReturnType<Catalogue[K]>>>>;
  /** Bytes of the worker's heap, and of what stands outside of it. */
  memory(): Promise<{ heap: number; outside: number }>;
  end(): Promise<void>;
}

/** Where the build has the worker. */
export function workerPath(build = BUILD): string {
  const file = readdirSync(path.join(build, 'assets')).find((name) => name.startsWith('catalogue.worker'));
  if (!file) throw new Error('The build has no worker for the library page.');
  return `/assets/${file}`;
}

/** Starts the worker as the library page does. */
export async function probeCatalogue(page: Page): Promise<CatalogueProbe> {
  // What runs the bench may have put calls of this helper, which keeps names of functions, into the code.
  await takeNamedFunctions(page);
  await page.evaluate((url) => {
    const worker = new Worker(url, { type: 'module' });
    const waiting = new Map<number, (outcome: unknown) => void>();
    let last = 0;
    worker.addEventListener('message', ({ data }) => {
      if ('news' in data) return;
      waiting.get(data.id)?.(data.outcome);
      waiting.delete(data.id);
    });
    worker.postMessage({ start: { isPrivate: false } });
    Object.assign(globalThis, {
      endCatalogue: () => worker.terminate(),
      askCatalogue: async (call: string, request: unknown) => {
        const start = performance.now();
        const outcome = await new Promise<unknown>((resolve) => {
          waiting.set(++last, resolve);
          worker.postMessage({ id: last, envelope: { channel: 'catalogue', call, request } });
        });
        return { outcome, ms: performance.now() - start };
      },
    });
  }, workerPath());
  return {
    ask: async (call, request) => {
      const { outcome, ms } = await page.evaluate(
        (name, asked) =>
          (globalThis as unknown as { askCatalogue: Ask }).askCatalogue(name, asked ?? undefined),
        call,
        request ?? null,
      );
      if (!outcome.ok) throw new Error(`${call}: ${outcome.problem} ${outcome.detail}`);
      const value = call === 'find' ? parted(outcome.value as never) : outcome.value;
      return { ms, value: value as never };
    },
    memory: async () => {
      const [worker] = page.workers();
      const usage = await worker?.client.send('Runtime.getHeapUsage');
      return { heap: usage?.usedSize ?? 0, outside: usage?.backingStorageSize ?? 0 };
    },
    end: () => page.evaluate(() => (globalThis as unknown as { endCatalogue: () => void }).endCatalogue()),
  };
}

type Ask = (
  call: string,
  request: unknown,
) => Promise<{ outcome: { ok: boolean; value: unknown; problem: string; detail: string }; ms: number }>;
