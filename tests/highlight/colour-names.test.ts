import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOUR_NAME_LIMIT, colourNameOf, colourTexts } from '@/utils/highlight/colour-names';
import { COLOURS } from '@/utils/highlight/highlight';
import { commonMessages } from '@/utils/i18n/en/common';
import { translator } from '@/utils/i18n/translate';

const typed = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('a name as it is kept', () => {
  it.each([
    ['  a  claim\n', 'a claim'],
    ['{n} claims', 'n claims'],
    ['\u0000', ''],
    ['主张', '主张'],
  ])('of %j is %j', (name, kept) => expect(colourNameOf(name)).toBe(kept));

  it('is one short line, and the same when it is kept once more', () => {
    fc.assert(
      fc.property(typed, (name) => {
        const kept = colourNameOf(name);
        expect(kept.length).toBeLessThanOrEqual(COLOUR_NAME_LIMIT);
        expect(kept).not.toMatch(/[{}\n]|^\s|\s$/);
        expect(colourNameOf(kept)).toBe(kept);
      }),
    );
  });
});

describe('the texts of the colours', () => {
  it('are those of the catalogue until a colour is named', () => {
    expect(colourTexts({}, commonMessages)).toEqual({});
  });

  it('have letters that tell each from the others', () => {
    const names = { yellow: 'Claim', green: 'Counter', blue: 'claim', pink: 'Clay' };
    expect(colourTexts(names, commonMessages)).toEqual({
      yellow: 'Claim',
      yellowLetters: 'C',
      green: 'Counter',
      greenLetters: 'Co',
      blue: 'claim',
      blueLetters: 'Cl',
      pink: 'Clay',
      pinkLetters: 'Cla',
    });
  });

  it('name every colour as the user does, with letters of its own, whatever the names', () => {
    const anyNames = fc.record(
      Object.fromEntries(COLOURS.map((colour) => [colour, typed.map(colourNameOf).filter(Boolean)])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyNames, (names) => {
        const t = translator({ ...commonMessages, ...colourTexts(names, commonMessages) });
        for (const colour of COLOURS) expect(t(colour)).toBe(names[colour] ?? commonMessages[colour]);
        const letters = COLOURS.map((colour) => t(`${colour}Letters`));
        expect(new Set(letters).size).toBe(COLOURS.length);
        expect(letters).not.toContain('');
      }),
    );
  });
});
