import { expect, it } from 'vitest';
import { paragraphsAgain } from '@/utils/reading/paragraphs-again';

const BOATS = 'The boats lay at the quay all winter, and nobody asked whose they were.';
const ROPES = 'Ropes were counted twice, once by the harbour master and once by his clerk.';
const LAMPS = 'A lamp burnt on the mole until the keeper was given another post inland.';
const COALS = 'Coal came by rail in those years, since the sea road was thought unsafe.';

const text = (...texts: string[]) =>
  texts.map((words, i) => ({ n: i + 1, kind: 'text' as const, text: words }));

it('a paragraph of an edited text is found again by its words, most of them, or where it was', () => {
  const before = text(BOATS, ROPES, LAMPS, COALS);
  const after = text(
    'What is new stands before all else.',
    COALS,
    BOATS,
    LAMPS.replace('another post inland', 'a post on land'),
  );
  const again = paragraphsAgain(before, after);
  expect([1, 2, 3, 4].map(again)).toEqual([
    { n: 3, isGone: false },
    // Gone: what came after it comes next.
    { n: 4, isGone: true },
    { n: 4, isGone: false },
    { n: 2, isGone: false },
  ]);
});

it('what was the end of a text and is gone leaves its reader at the end', () => {
  const before = text(BOATS, ROPES, LAMPS);
  expect(paragraphsAgain(before, text(BOATS, ROPES))(3)).toEqual({ n: 2, isGone: true });
  expect(paragraphsAgain(before, [])(3)).toBeNull();
});
