import { COLOURS, type Colour } from './highlight';

/** What the user calls the colours ("claim", "evidence"); a colour without a name of theirs has that of the catalogue. */
export type ColourNames = Partial<Record<Colour, string>>;

/** Longest name, in UTF-16 code units: it stands on buttons and in menus. */
export const COLOUR_NAME_LIMIT = 24;

/** Longest letters of a swatch, in graphemes. */
const LETTERS_LIMIT = 3;

/** A name as it is kept: one line, without braces, which have a meaning in texts; empty for no name. */
export function colourNameOf(typed: string): string {
  const line = typed
    .replace(/[{}\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  let name = '';
  for (const grapheme of graphemesOf(line)) {
    if (name.length + grapheme.length > COLOUR_NAME_LIMIT) break;
    name += grapheme;
  }
  return name.trim();
}

/** Another colour that is called so already, whatever the case of its letters; `called` gives what each is called. */
export function otherCalled(name: string, own: Colour, called: (colour: Colour) => string): Colour | null {
  return COLOURS.find((colour) => colour !== own && keyOf(called(colour)) === keyOf(name)) ?? null;
}

const keyOf = (name: string) => name.normalize('NFC').toLowerCase();

/** The texts that stand for the colours in a catalogue, of those that the user has named. */
export function colourTexts(
  names: ColourNames,
  catalogue: Readonly<Record<`${Colour}Letters`, string>>,
): Record<string, string> {
  const taken = new Set(COLOURS.filter((one) => !names[one]).map((one) => catalogue[`${one}Letters`]));
  const texts: Record<string, string> = {};
  for (const colour of COLOURS) {
    const name = names[colour];
    if (!name) continue;
    const letters = lettersOf(name, taken);
    taken.add(letters);
    texts[colour] = name;
    texts[`${colour}Letters`] = letters;
  }
  return texts;
}

/** The first letters of a name, as few as tell it from the others; with a number where none do. */
function lettersOf(name: string, taken: ReadonlySet<string>): string {
  const graphemes = graphemesOf(name).filter((one) => one.trim() !== '');
  const first = (count: number) => {
    const [head = '', ...rest] = graphemes.slice(0, count);
    return head.toLocaleUpperCase() + rest.join('');
  };
  for (let count = 1; count <= Math.min(LETTERS_LIMIT, graphemes.length); count += 1) {
    if (!taken.has(first(count))) return first(count);
  }
  let n = 2;
  while (taken.has(`${first(1)}${n}`)) n += 1;
  return `${first(1)}${n}`;
}

function graphemesOf(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
