import { describe, expect, it } from 'vitest';
import { type Occasion, type Verdict, verdictOf } from '@/entrypoints/popup/news';
import type { PageState } from '@/entrypoints/popup/read-page';
import { articleOf } from '@/tests/library/sample';

const paper = (key: string, title = 'Boats'): PageState => ({
  kind: 'article',
  article: articleOf({ key, title }),
  isTranslated: false,
  tabId: 1,
  incognito: false,
});
const A = paper('A');
const PROBLEM: PageState = { kind: 'problem', problem: 'no-receiver', tabId: 1 };
const NONE: PageState = { kind: 'none', reason: 'empty-body', tabId: 1 };

describe('what was read of the page', () => {
  it.each<[string, PageState, PageState, Occasion, boolean, Verdict]>([
    ['another paper', A, paper('B'), 'loaded', false, 'show'],
    ['another paper while a note is written', A, paper('B'), 'loaded', true, 'wait'],
    ['a problem of a page that reloads itself while a note is written', A, PROBLEM, 'loaded', true, 'wait'],
    ['a page without text while a note is written', A, NONE, 'changed', true, 'wait'],
    ['a problem of the page that was loaded', A, PROBLEM, 'loaded', false, 'show'],
    ['a problem of a page that is going away', A, PROBLEM, 'changed', false, 'drop'],
    [
      'the same paper with another title while a note is written',
      A,
      paper('A', 'Ships'),
      'changed',
      true,
      'show',
    ],
    ['the same again', A, paper('A'), 'changed', false, 'drop'],
    ['a text that has come late', NONE, A, 'changed', false, 'show'],
    ['a problem that the user asked for', A, PROBLEM, 'asked', true, 'show'],
  ])('%s', (_name, now, next, occasion, isWriting, verdict) => {
    expect(verdictOf(now, next, occasion, isWriting)).toBe(verdict);
  });
});
