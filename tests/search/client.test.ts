import { describe, expect, it } from 'vitest';
import type { ToWorker } from '@/utils/search/calls';
import type { CatalogueNews } from '@/utils/search/catalogue';
import { catalogueOver, startWorker } from '@/utils/search/client';

/** A worker that does what a test wants of it. */
class TestWorker extends EventTarget {
  readonly asked: { id: number; call: string }[] = [];
  isEnded = false;

  postMessage(message: ToWorker): void {
    if ('id' in message)
      this.asked.push({ id: message.id, call: (message.envelope as { call: string }).call });
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(value: unknown, at = this.asked.length - 1): void {
    this.#say({ id: this.asked[at]?.id, outcome: { ok: true, value } });
  }

  die(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }

  #say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function started() {
  const workers: TestWorker[] = [];
  const news: CatalogueNews[] = [];
  const spawn = () => {
    const worker = new TestWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const shared = startWorker(spawn, { isPrivate: false });
  shared.hear((told) => news.push(told));
  return { workers, news, calls: catalogueOver(shared) };
}

const glossary = [{ short: 'NTS', long: 'non-traditional security', keys: ['IP26001'] }];
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the way to the worker', () => {
  it('answers the latest of the calls that follow what is typed; those before it are given up', async () => {
    const { workers, calls } = started();
    const ask = (q: string) => calls.complete({ view: 'papers', q, caret: q.length });
    const first = ask('s');
    const second = ask('se');
    const third = ask('sea');
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.asked).toHaveLength(1);
    workers[0]?.answer([]);
    await turn();
    expect(workers[0]?.asked).toHaveLength(2);
    const proposals = [{ q: 'seabed ', caret: 7, facet: null, label: 'seabed', count: 2 }];
    workers[0]?.answer(proposals);
    expect(await third).toEqual(proposals);
  });

  it('answers what several open cards ask at once, each by itself', async () => {
    const { workers, calls } = started();
    const keys = ['IP26001', 'IP26002', 'IP26003'];
    const asked = keys.map((key) => calls.related({ key, limit: 5 }));
    await turn();
    keys.forEach((key, at) => {
      workers[0]?.answer([{ key, terms: [], categories: [], authors: [] }], at);
    });
    expect((await Promise.all(asked)).map(([one]) => one?.key)).toEqual(keys);
  });

  it('puts another worker in place of one that died, and asks it what was not answered', async () => {
    const { workers, news, calls } = started();
    const asked = calls.glossary();
    workers[0]?.die();
    expect(workers[0]?.isEnded).toBe(true);
    expect(news).toEqual([{ kind: 'restarted' }]);
    workers[1]?.answer(glossary);
    expect(await asked).toEqual(glossary);
  });

  it('gives up where one after the other dies, and tries again with the next call', async () => {
    const { workers, calls } = started();
    const asked = calls.glossary();
    for (let life = 0; life < 4; life++) workers.at(-1)?.die();
    await expect(asked).rejects.toMatchObject({ problem: 'no-receiver' });
    const again = calls.glossary();
    await turn();
    workers.at(-1)?.answer(glossary);
    expect(await again).toEqual(glossary);
  });
});
