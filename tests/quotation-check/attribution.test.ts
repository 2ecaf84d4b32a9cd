import { describe, expect, it, vi } from 'vitest';
import { checkDraft } from '@/utils/quotation-check/check-draft';
import { quotationsIn } from '@/utils/quotation-check/quotations';
import { SOURCES } from './papers';

const NO_TEXTS = { ...SOURCES, papers: async () => [] };
const MANY = 400;
/** One paragraph with many quotations, each with its own speaker. */
const LONG = Array.from({ length: MANY }, (_, i) =>
  i % 2
    ? 'Rahim says “They do not remember the amounts of anything.”'
    : 'Okafor says “People who can leave tend to stay there.”',
).join(' ');

describe('a paragraph with many quotations', () => {
  it('is parted once', async () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const checked = await checkDraft(LONG, NO_TEXTS, {
      signal: new AbortController().signal,
      onProgress: () => {},
      turn: async () => {},
    });
    const letters = segment.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    segment.mockRestore();
    expect(checked?.findings.map(({ attribution }) => attribution.keys[0])).toEqual(
      Array.from({ length: MANY }, (_, i) =>
        i % 2 ? 'IP24011' : 'https://example.org/essay/the-long-table',
      ),
    );
    expect(letters).toBeGreaterThan(0);
    expect(letters).toBeLessThan(4 * LONG.length);
  });

  it('is parted with a stop behind each quotation', () => {
    const steps = quotationsIn(LONG);
    let stops = 0;
    while (!steps.next().done) stops += 1;
    expect(stops).toBeGreaterThanOrEqual(MANY);
  });

  it('is read in slices, which can be stopped', async () => {
    const until = new AbortController();
    const told: string[] = [];
    const drafts = Array.from({ length: 20 }, () => LONG).join('\n\n');
    const checked = await checkDraft(drafts, SOURCES, {
      signal: until.signal,
      onProgress: (progress) => told.push(progress.of),
      turn: async () => {
        if (told.length > 0) until.abort();
      },
    });
    expect(checked).toBeNull();
    expect(told).toEqual(['quotations']);
  });
});
