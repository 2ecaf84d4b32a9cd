import { describe, expect, it } from 'vitest';
import { needsLook, shownState } from '@/utils/highlight/state';

const REMOVED_AT = '2026-02-01T08:00:00.000Z';

describe('the state that is shown', () => {
  it.each([
    ['exact', null, 'exact', false],
    ['changed', null, 'changed', false],
    ['uncertain', null, 'uncertain', true],
    ['lost', null, 'lost', true],
    ['lost', REMOVED_AT, 'removed', false],
    ['uncertain', REMOVED_AT, 'removed', false],
    ['changed', REMOVED_AT, 'removed', false],
    [null, null, 'exact', false],
    [null, REMOVED_AT, 'removed', false],
    // It is in the paper again.
    ['exact', REMOVED_AT, 'exact', false],
  ] as const)('of one found %s and removed at %s is %s', (found, removedAt, shown, needs) => {
    expect(shownState({ removedAt }, found)).toBe(shown);
    expect(needsLook(shown)).toBe(needs);
  });
});
