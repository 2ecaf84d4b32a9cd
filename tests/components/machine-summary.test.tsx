// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { MoreText } from '@/components/MoreText';
import { type MachineState, MachineSummary } from '@/components/summary/MachineSummary';
import { summaryMessages } from '@/utils/i18n/en/summary';
import { show, showAgain } from './screen';

const nothing = () => {};

const view = (state: MachineState) => (
  <MoreText texts={summaryMessages}>
    <MachineSummary
      state={state}
      language="en"
      onStart={nothing}
      onStop={nothing}
      onDiscard={nothing}
      onShow={nothing}
    />
    <button type="button">Elsewhere</button>
  </MoreText>
);

const OFFERED: MachineState = { kind: 'offered', isToFetch: false };
const DONE: MachineState = {
  kind: 'done',
  given: null,
  sentences: [
    { text: 'The strait is open.', nearest: null, doubt: null },
    { text: 'The strait is shut.', nearest: null, doubt: 'reverse' },
  ],
};

const focused = () => document.activeElement?.textContent?.trim();

describe('the summary of the browser’s AI', () => {
  it('keeps the focus in its part while its controls come and go', async () => {
    const root = await show(view(OFFERED));
    root.querySelector('button')?.focus();
    await showAgain(root, view({ kind: 'working' }));
    expect(focused()).toBe(summaryMessages.machineStop);
    await showAgain(root, view(OFFERED));
    expect(focused()).toBe(summaryMessages.machineOffer);
    await showAgain(root, view({ kind: 'working' }));
    await showAgain(root, view(DONE));
    expect(focused()).toBe(summaryMessages.machineTitle);
    await showAgain(root, view({ kind: 'failed', problem: 'failed' }));
    expect(focused()).toBe(summaryMessages.machineTitle);
  });

  it('takes the focus from nobody who is elsewhere', async () => {
    const root = await show(view({ kind: 'working' }));
    [...root.querySelectorAll('button')].at(-1)?.focus();
    await showAgain(root, view(DONE));
    expect(focused()).toBe('Elsewhere');
  });

  it('tells why a sentence is doubted, and that a language is unknown', async () => {
    const root = await show(view(DONE));
    expect([...root.querySelectorAll('.machine-flag')].map((flag) => flag.textContent?.trim())).toEqual([
      summaryMessages['doubt-reverse'],
    ]);
    await showAgain(root, view({ kind: 'language' }));
    expect(root.textContent).toContain(summaryMessages.machineLanguage);
    expect(root.querySelectorAll('.machine button')).toHaveLength(0);
  });
});
