import type { Colour } from '@/utils/highlight/highlight';

/** Gives the texts of a catalogue that has the colours. */
type ColourText = (key: Colour | `${Colour}Letters`) => string;

/** What a colour is called: every view, message and menu asks here. */
export function colourName(t: ColourText, colour: Colour): string {
  return t(colour);
}

/** The letters that stand for a colour in its swatch, for whom colours look alike. */
export function colourLetters(t: ColourText, colour: Colour): string {
  return t(`${colour}Letters`);
}
