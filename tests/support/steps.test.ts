import { describe, expect, it } from 'vitest';
import { StepFailed, stepTeller } from '@/tests/browser/tour/steps';

describe('the steps of a tour', () => {
  it('are told in one line each, numbered and with their time', async () => {
    const lines: string[] = [];
    const step = stepTeller((line) => lines.push(line));
    expect(await step('open the page', async () => 7)).toBe(7);
    await step('close it', async () => undefined);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^ 1\. +0\.\d\d s {2}open the page$/u);
    expect(lines[1]).toMatch(/^ 2\. /u);
  });

  it('end with the reason of the one that fails, its causes included, in one line', async () => {
    const lines: string[] = [];
    const step = stepTeller((line) => lines.push(line));
    const failed = step('mark words', async () => {
      throw new Error('no toolbar\nseen', { cause: new Error('10 s') });
    });
    await expect(failed).rejects.toThrow(StepFailed);
    await expect(failed).rejects.toThrow('mark words: no toolbar seen (10 s)');
    expect(lines[0]).toContain('FAILED: mark words');
  });
});
