import { type Outcome, outcomeOf, ProblemError } from '@/utils/problem';

/** A table of calls: each takes one JSON value and gives one. */
type Calls<T> = { [K in keyof T]: T[K] extends (request: infer Q) => infer A ? (request: Q) => A : never };
export type CallName<T> = keyof T & string;
export type Request<T, K extends keyof T> = Parameters<Calls<T>[K]>[0];
export type Answer<T, K extends keyof T> = ReturnType<Calls<T>[K]>;

/** What travels: `channel` keeps the tables apart, since one listener hears all messages. */
export interface Envelope {
  channel: string;
  call: string;
  request: unknown;
}

export type Client<T> = <K extends CallName<T>>(
  call: K,
  request: Request<T, K>,
) => Promise<Outcome<Answer<T, K>>>;

/** How each call is answered: its argument is parsed from `unknown` first, since a border lies between. */
export type Handlers<T, Context> = {
  [K in keyof T]: {
    /** Throws when the argument has the wrong shape. */
    parse: (request: unknown) => Request<T, K>;
    handle: (request: Request<T, K>, context: Context) => Promise<Answer<T, K>> | Answer<T, K>;
  };
};

/** Milliseconds until an unanswered call becomes the problem `timeout`: no screen waits longer. */
export const CALL_LIMIT_MS = 2000;

/**
 * The typed caller of a table over `send` (which delivers one envelope and resolves to the raw answer).
 * Never rejects: a lost receiver, a stopped worker and a late answer are problems like any other.
 */
export function client<T>(
  channel: string,
  send: (envelope: Envelope) => Promise<unknown>,
  limitMs: number | ((call: CallName<T>) => number) = CALL_LIMIT_MS,
): Client<T> {
  return async (call, request) => {
    const limit = typeof limitMs === 'number' ? limitMs : limitMs(call);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Outcome<never>>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, problem: 'timeout', detail: call }), limit);
    });
    const sent = send({ channel, call, request }).then(
      // A worker that stops amid an answer resolves to undefined instead of rejecting.
      (answer) =>
        isOutcome(answer) ? answer : ({ ok: false, problem: 'no-receiver', detail: call } as const),
      (error: unknown) =>
        error instanceof ProblemError
          ? outcomeOf(error)
          : ({ ok: false, problem: 'no-receiver', detail: String(error) } as const),
    );
    const outcome = await Promise.race([sent, late]);
    clearTimeout(timer);
    return outcome as Outcome<Answer<T, typeof call>>;
  };
}

function isOutcome(value: unknown): value is Outcome<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
}

/**
 * Answers one message, or gives undefined when it is not meant for this table (another channel).
 * Never rejects; an unknown call and an argument of the wrong shape are `bad-request`.
 */
export function answerMessage<T, Context>(
  channel: string,
  handlers: Handlers<T, Context>,
  message: unknown,
  context: Context,
): Promise<Outcome<unknown>> | undefined {
  if (!isEnvelope(message) || message.channel !== channel) return undefined;
  const { call, request } = message;
  if (!Object.hasOwn(handlers, call)) {
    return Promise.resolve({ ok: false, problem: 'bad-request', detail: `no such call: ${call}` });
  }
  return answerCall(handlers, call as keyof T, request, context);
}

async function answerCall<T, Context>(
  handlers: Handlers<T, Context>,
  call: keyof T,
  request: unknown,
  context: Context,
): Promise<Outcome<unknown>> {
  const { parse, handle } = handlers[call];
  let parsed: Request<T, keyof T>;
  try {
    parsed = parse(request);
  } catch (error) {
    return {
      ok: false,
      problem: 'bad-request',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
  try {
    return { ok: true, value: await handle(parsed, context) };
  } catch (error) {
    return outcomeOf(error);
  }
}

function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { channel, call } = message as Partial<Envelope>;
  return typeof channel === 'string' && typeof call === 'string';
}
