// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '@/components/focus-keeper';

const CASES: { name: string; html: string; focus: string; remove: string; expected: string }[] = [
  {
    name: 'goes to the next control',
    html: '<button id=a></button><p id=gone><button id=b></button></p><a id=c href="#"></a>',
    focus: 'b',
    remove: 'gone',
    expected: 'c',
  },
  {
    name: 'passes over what went with it',
    html: '<p id=gone><button id=a></button><button id=b></button></p><button id=c></button>',
    focus: 'a',
    remove: 'gone',
    expected: 'c',
  },
  {
    name: 'goes back to the one before at the end',
    html: '<button id=a></button><button id=b></button>',
    focus: 'b',
    remove: 'b',
    expected: 'a',
  },
  {
    name: 'skips disabled controls and radios that are not chosen',
    html: '<button id=a></button><button id=b disabled></button><input id=c type=radio name=r><input id=d type=radio name=r checked>',
    focus: 'a',
    remove: 'a',
    expected: 'd',
  },
  {
    name: 'stays where it is when something else goes',
    html: '<button id=a></button><button id=b></button>',
    focus: 'a',
    remove: 'b',
    expected: 'a',
  },
];

describe('the focus, when a control is taken away,', () => {
  let end: AbortController;
  beforeEach(() => {
    end = new AbortController();
  });
  afterEach(() => end.abort());

  it.each(CASES)('$name', async ({ html, focus, remove, expected }) => {
    // oxlint-disable-next-line no-restricted-syntax -- the test's own words
    document.body.innerHTML = html;
    keepFocus(document, end.signal);
    document.getElementById(focus)?.focus();
    document.getElementById(remove)?.remove();
    await Promise.resolve(); // observers hear in a microtask
    expect(document.activeElement?.id).toBe(expected);
  });
});
