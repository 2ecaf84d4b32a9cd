import { IDBDatabase, IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { LibraryChange } from '@/utils/library/changes';
import { addHighlight, changeHighlight, highlightsOf } from '@/utils/library/highlights';
import { createList } from '@/utils/library/lists';
import { setTags } from '@/utils/library/publications';
import { ProblemError } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import { type Fault, withFault } from './faults';
import {
  articleOf,
  counterOf,
  draftOf,
  libraryOf,
  libraryWith,
  startWithFreshProfile,
  stateOf,
} from './sample';
import { WRITES, worldIn } from './writes.cases';

startWithFreshProfile();

describe.each(WRITES)('$name', ({ run }) => {
  it('changes the library in one strict transaction and counts one', async () => {
    const world = await worldIn(libraryOf());
    const before = await counterOf(world.library);
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await run(world, uuid());
    expect(transactions.mock.calls.map(([, mode, options]) => [mode, options])).toEqual([
      ['readwrite', { durability: 'strict' }],
    ]);
    expect(await counterOf(world.library)).toBe(before + 1);
  });

  it('when it is repeated with the same id gives the first result and changes nothing', async () => {
    const world = await worldIn(libraryOf());
    const opId = uuid();
    const result = await run(world, opId);
    const after = await stateOf(world.library);
    expect(await run(world, opId)).toEqual(result);
    expect(await run({ ...world, library: libraryOf() }, opId)).toEqual(result);
    expect(await stateOf(world.library)).toEqual(after);
  });

  it('leaves the library before or after, never between, whichever call fails and however', async () => {
    const { library: first, ...ids } = await worldIn(libraryOf());
    const before = await stateOf(first);
    const counter = await counterOf(first);
    const calls = await withFault(
      Number.POSITIVE_INFINITY,
      () => {},
      () => run({ ...ids, library: first }, uuid()),
    );
    expect(calls).toBeGreaterThan(3);
    let cases = 0;
    const every = Array.from({ length: calls }, (_, at) => at);
    for (const [name, fault, isSwept] of FAULTS) {
      let library = await libraryWith(before);
      let opId = uuid();
      for (const at of isSwept ? every : every.slice(-1)) {
        opId = uuid();
        let error: unknown;
        await withFault(at, fault, async () => {
          error = await run({ ...ids, library }, opId).then(
            () => null,
            (reason: unknown) => reason,
          );
        });
        const after = await stateOf(library);
        const applied = after.operations?.some((operation) => (operation as { id: string }).id === opId);
        // Told as saved exactly when it is there; else everything is as it was.
        expect({ name, at, applied }).toEqual({ name, at, applied: error === null });
        expect({ name, at, state: applied ? 'after' : after }).toEqual({
          name,
          at,
          state: applied ? 'after' : before,
        });
        if (applied) library = await libraryWith(before);
        cases += 1;
      }
      await run({ ...ids, library }, opId);
      expect(await counterOf(library)).toBe(counter + 1);
    }
    expect(cases).toBe(FAULTS.reduce((sum, [, , isSwept]) => sum + (isSwept ? calls : 1), 0));
  });
});

/**
 * The browser's errors, thrown at the call or by a transaction that the browser ends. At every call of a write comes
 * one of each way; the other names, which only tell the same way apart, at the last.
 */
const FAULTS: [name: string, fault: Fault, isSwept: boolean][] = [
  ...[
    'QuotaExceededError',
    'UnknownError',
    'InvalidStateError',
    'AbortError',
    'ConstraintError',
    'TransactionInactiveError',
    'DataError',
  ].map((name): [string, Fault, boolean] => [
    `throws ${name}`,
    () => {
      throw new DOMException('injected', name);
    },
    name === 'QuotaExceededError' || name === 'AbortError',
  ]),
  ['aborts the transaction', (receiver) => transactionOf(receiver).abort(), true],
];

function transactionOf(receiver: Parameters<Fault>[0]) {
  return receiver instanceof IDBObjectStore ? receiver.transaction : receiver.objectStore.transaction;
}

async function afterMicrotasks(count: number, then: () => void): Promise<void> {
  for (let n = 0; n < count; n++) await Promise.resolve();
  then();
}

describe('a failed write', () => {
  it.each([
    ['QuotaExceededError', '', 'storage-full'],
    ['UnknownError', 'FILE_ERROR_NO_SPACE', 'storage-full'],
    ['UnknownError', 'Internal error', 'storage-refused'],
    ['NotAllowedError', '', 'storage-refused'],
  ])('by %s %s is %s', async (name, message, problem) => {
    const library = libraryOf();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException(message, name);
    });
    await expect(createList(library, uuid(), 'Sea lanes')).rejects.toMatchObject({ problem });
  });

  it('by an error of the programme is no problem of the user', async () => {
    const library = libraryOf();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('injected', 'DataError');
    });
    const error: unknown = await createList(library, uuid(), 'x').catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ name: 'DataError' });
  });

  it('by a commit that fails after every call went well is told, and nothing is announced', async () => {
    const onWrite = vi.fn<(change: LibraryChange) => void>();
    const library = libraryOf({ onWrite });
    const before = await stateOf(library);
    // oxlint-disable-next-line typescript/unbound-method -- applied to its own receiver below
    const original = IDBIndex.prototype.getAllKeys;
    // The last call of every write; the transaction is ended when its answer has been dealt with.
    vi.spyOn(IDBIndex.prototype, 'getAllKeys').mockImplementation(function (this: IDBIndex, ...args) {
      const request = original.apply(this, args);
      const { transaction } = this.objectStore;
      request.addEventListener('success', () => void afterMicrotasks(50, () => transaction.abort()));
      return request;
    });
    await expect(createList(library, uuid(), 'x')).rejects.toMatchObject({ problem: 'storage-refused' });
    expect(await stateOf(library)).toEqual(before);
    expect(onWrite).not.toHaveBeenCalled();
  });

  it('announces nothing', async () => {
    const onWrite = vi.fn<(change: LibraryChange) => void>();
    const library = libraryOf({ onWrite });
    await library.connection();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(createList(library, uuid(), 'x')).rejects.toMatchObject({ problem: 'storage-full' });
    expect(onWrite).not.toHaveBeenCalled();
  });
});

describe('an operation id', () => {
  it('cannot be used for two things', async () => {
    const library = libraryOf();
    const opId = uuid();
    await addHighlight(library, opId, articleOf(), draftOf());
    await expect(setTags(library, opId, 'IP26001', ['x'])).rejects.toMatchObject({ problem: 'bad-request' });
  });

  it('sent by two connections at once is applied once', async () => {
    const opId = uuid();
    const [one, two] = [libraryOf(), libraryOf()];
    const results = await Promise.all(
      [one, two, one, two].map((library) => addHighlight(library, opId, articleOf(), draftOf())),
    );
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect((await highlightsOf(one, ['IP26001'])).highlights).toHaveLength(1);
  });

  it('is remembered for the thousand newest writes', async () => {
    const world = await worldIn(libraryOf());
    const state = await stateOf(world.library);
    const counter = 5000;
    const operations = Array.from({ length: 1200 }, (_, n) => ({
      id: uuid(),
      call: 'setTags',
      counter: counter - n,
      result: null,
    }));
    const meta = [{ ...(state.meta?.[0] as object), counter }];
    const library = await libraryWith({ ...state, operations, meta });
    await setTags(library, uuid(), 'IP26001', ['sea']);
    const kept = ((await stateOf(library)).operations ?? []) as { counter: number }[];
    expect(kept).toHaveLength(1000);
    expect(Math.min(...kept.map((operation) => operation.counter))).toBe(4002);
  });
});

describe('two writers', () => {
  it('lose no change of different fields', async () => {
    const [one, two] = [libraryOf(), libraryOf()];
    const { id } = await addHighlight(one, uuid(), articleOf(), draftOf());
    await Promise.all([
      changeHighlight(one, uuid(), id, { note: 'Calm.' }),
      changeHighlight(two, uuid(), id, { colour: 'pink' }),
      changeHighlight(one, uuid(), id, { tags: ['sea'] }),
    ]);
    expect((await highlightsOf(two, ['IP26001'])).highlights).toMatchObject([
      { note: 'Calm.', colour: 'pink', tags: ['sea'], revision: 4 },
    ]);
  });
});

describe('a private window', () => {
  it('reads and never writes', async () => {
    const world = await worldIn(libraryOf());
    const before = await stateOf(world.library);
    const library = libraryOf({ isPrivate: true });
    for (const { run } of WRITES) {
      await expect(run({ ...world, library }, uuid())).rejects.toMatchObject({ problem: 'private-window' });
    }
    expect((await highlightsOf(library, ['IP26001'])).highlights).toHaveLength(2);
    expect(await stateOf(world.library)).toEqual(before);
  });
});
