import { describe, expect, it } from 'vitest';
import { answerMessage, client, type Envelope, type Handlers } from '@/utils/messaging/rpc';
import { ProblemError } from '@/utils/problem';

interface Sums {
  double(request: { n: number }): number;
  fail(request: { how: 'problem' | 'bug' }): number;
}

const handlers: Handlers<Sums, string> = {
  double: {
    parse: (request) => {
      const { n } = request as { n: unknown };
      if (typeof n !== 'number') throw new Error('n must be a number');
      return { n };
    },
    handle: ({ n }) => n * 2,
  },
  fail: {
    parse: (request) => request as { how: 'problem' | 'bug' },
    handle: ({ how }) => {
      throw how === 'problem' ? new ProblemError('not-found', 'gone') : new Error('broken');
    },
  },
};

/** As a message travels: a copy, never the same object. */
const wire = (envelope: Envelope) =>
  Promise.resolve(answerMessage('sums', handlers, structuredClone(envelope), 'sender'));

/** Answers after a moment. */
const slow = () => new Promise((resolve) => setTimeout(resolve, 30, { ok: true, value: 2 }));

describe('a call', () => {
  it('gives the value of its handler', async () => {
    expect(await client<Sums>('sums', wire)('double', { n: 21 })).toEqual({ ok: true, value: 42 });
  });

  it('names the problem that the handler met', async () => {
    const call = client<Sums>('sums', wire);
    expect(await call('fail', { how: 'problem' })).toEqual({
      ok: false,
      problem: 'not-found',
      detail: 'gone',
    });
    expect(await call('fail', { how: 'bug' })).toMatchObject({ ok: false, problem: 'unexpected' });
  });

  it('is a timeout when nobody answers in time', async () => {
    const never = client<Sums>('sums', () => new Promise(() => {}), 5);
    expect(await never('double', { n: 1 })).toMatchObject({ ok: false, problem: 'timeout' });
  });

  it('has a limit of its own where that is given by its name', async () => {
    const call = client<Sums>('sums', slow, (name) => (name === 'double' ? 10_000 : 5));
    expect(await call('double', { n: 1 })).toEqual({ ok: true, value: 2 });
    expect(await call('fail', { how: 'bug' })).toMatchObject({ ok: false, problem: 'timeout' });
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['resolves to undefined', () => Promise.resolve(undefined)],
  ])('has no receiver when the channel %s', async (_, send) => {
    expect(await client<Sums>('sums', send)('double', { n: 1 })).toMatchObject({
      ok: false,
      problem: 'no-receiver',
    });
  });
});

describe('a message', () => {
  it.each([
    null,
    1,
    'text',
    {},
    { channel: 'other', call: 'double', request: { n: 1 } },
    { channel: 'sums' },
  ])('that is not of this table is left to others: %j', (message) => {
    expect(answerMessage('sums', handlers, message, 'sender')).toBeUndefined();
  });

  it.each([
    { call: 'none', request: {} },
    { call: 'toString', request: {} },
    { call: '__proto__', request: {} },
    { call: 'double', request: { n: 'one' } },
    { call: 'double', request: null },
  ])('of a wrong shape is refused: %j', async (part) => {
    expect(await answerMessage('sums', handlers, { channel: 'sums', ...part }, 'sender')).toMatchObject({
      ok: false,
      problem: 'bad-request',
    });
  });
});
