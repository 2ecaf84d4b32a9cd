import { expect, it } from 'vitest';
import { highlightedIn } from '@/entrypoints/lens/highlighted';

it('takes a sentence for highlighted by its words and paragraph, across a line break too', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'States should\nwait.', prefix: '', suffix: '' } as const;
  const position = { type: 'TextPositionSelector', start: 0, end: 19 } as const;
  const isHighlighted = highlightedIn([{ anchor: { quote, position }, paragraph: 2 }]);
  expect(isHighlighted('States should wait.', 2)).toBe(true);
  expect(isHighlighted('States should wait.', 3)).toBe(false);
  expect(isHighlighted('States should wait.', null)).toBe(false);
  expect(isHighlighted('States should go.', 2)).toBe(false);
});
