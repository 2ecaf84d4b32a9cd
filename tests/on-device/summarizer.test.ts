import { afterEach, describe, expect, it } from 'vitest';
import { availabilityFor, deviceSummarizer, summarise } from '@/utils/on-device/summarizer';
import { installModel, type ModelPlan, PLAN } from './model-double';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Summarizer');
});

const LONG = 'The ports must share their radar records. '.repeat(20);
const SHORT = 'The ports must share their radar records.';

function withModel(plan: Partial<ModelPlan>) {
  const double = installModel({ ...PLAN, ...plan });
  const summarizer = deviceSummarizer();
  if (!summarizer) throw new Error('the stand-in is not in its place');
  return { double, summarizer };
}

/** Sums two texts up; the answer, and what was told on the way. */
async function summed(plan: Partial<ModelPlan>, signal = new AbortController().signal) {
  const { double, summarizer } = withModel(plan);
  const told: (number | 'ready')[] = [];
  const answer = await summarise(
    summarizer,
    { texts: [async () => LONG, async () => SHORT], language: 'en', title: 'Radar' },
    { signal, onDownload: (share) => told.push(share), onReady: () => told.push('ready') },
  );
  return { answer, told, double };
}

describe('the browser’s own model', () => {
  it('is none where the browser has none', () => {
    expect(deviceSummarizer()).toBeNull();
  });

  it.each([
    ['available', 'en', 'available'],
    ['downloadable', 'en', 'downloadable'],
    ['downloading', 'en', 'downloading'],
    ['unavailable', 'en', 'unavailable'],
    ['available', 'th', 'unavailable'],
    ['available', 'no language', 'unavailable'],
  ] as const)('that is %s is, for "%s", %s', async (availability, language, expected) => {
    const { summarizer } = withModel({ availability });
    expect(await availabilityFor(summarizer, language)).toBe(expected);
  });

  it('gives its answer to the whole text, and is destroyed', async () => {
    const { answer, told, double } = await summed({});
    expect(answer).toEqual({ kind: 'answer', text: PLAN.answer, at: 0 });
    expect(told).toEqual(['ready']);
    expect(double.calls).toEqual(['create', `summarize ${LONG.length}`]);
    expect(double.open).toBe(0);
  });

  it('tells how far it is fetched', async () => {
    const { told } = await summed({ availability: 'downloadable', progress: [0, 0.5, 1] });
    expect(told).toEqual([0, 0.5, 1, 'ready']);
  });

  it('takes the first text that is not too long, and says so where there is none', async () => {
    const { answer, double } = await summed({ quota: 100 });
    expect(answer).toMatchObject({ kind: 'answer', at: 1 });
    expect(double.calls).toEqual(['create', `summarize ${SHORT.length}`]);
    expect((await summed({ quota: 10 })).answer).toEqual({ kind: 'problem', problem: 'too-long' });
    expect((await summed({ failure: 'QuotaExceededError' })).answer).toEqual({
      kind: 'problem',
      problem: 'too-long',
    });
  });

  it.each([
    ['NotSupportedError', 'language'],
    ['NotAllowedError', 'blocked'],
    ['InvalidStateError', 'blocked'],
    ['OperationError', 'failed'],
  ] as const)('that is refused with %s is a problem: %s', async (refusal, problem) => {
    expect((await summed({ refusal })).answer).toEqual({ kind: 'problem', problem });
  });

  it.each([
    ['NotReadableError', 'withheld'],
    ['NotSupportedError', 'language'],
    ['UnknownError', 'failed'],
  ] as const)('that fails with %s is a problem, %s, and is destroyed', async (failure, problem) => {
    const { answer, double } = await summed({ failure });
    expect(answer).toEqual({ kind: 'problem', problem });
    expect(double.open).toBe(0);
  });

  it.each([
    ['while it is fetched', { progress: [0.2] }],
    ['while it writes', {}],
  ])('stops when it is asked to %s', async (_when, plan) => {
    const until = new AbortController();
    const answered = summed({ ...plan, isHeld: true }, until.signal);
    await Promise.resolve();
    until.abort();
    const { answer, double } = await answered;
    expect(answer).toEqual({ kind: 'stopped' });
    expect(double.open).toBe(0);
  });
});
