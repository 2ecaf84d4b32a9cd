import { ENGLISH, type Language, language } from './language';

/** A message: text with `{name}` places, or one text for each plural form of the value `n`. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });
/** The strings of one area of the interface, by key. */
export type Catalogue = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;
/** Gives the text for a key; a place without a value stays visible, so that a test sees it. */
export type Translate<C extends Catalogue> = (key: keyof C & string, values?: Values) => string;

/** The translator of one catalogue as it is, English or the user's own words, whatever language is spoken. */
export function translator<C extends Catalogue>(catalogue: C): Translate<C> {
  return (key, values = {}) => written(catalogue[key] ?? key, values, ENGLISH);
}

/**
 * The translator of one catalogue into the language of this context, also when that changes; a text that the language lacks is
 * that of the catalogue. `own`: texts of the user's, which stand as they are in place of any other.
 */
export function spoken<C extends Catalogue>(catalogue: C, own: Catalogue = {}): Translate<C> {
  return (key, values = {}) => {
    const now = language();
    const english = catalogue[key] ?? key;
    return written(own[key] ?? now.texts?.[key] ?? now.rewrite?.(english) ?? english, values, now);
  };
}

/** A message with its values. Numbers are written as the language does, and its plural follows CLDR's rules. */
function written(message: Message, values: Values, { formats }: Pick<Language, 'formats'>): string {
  const text =
    typeof message === 'string'
      ? message
      : (message[formatsOf(formats).plural.select(Number(values.n ?? 0))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? formatsOf(formats).number.format(value) : value;
  });
}

const made = new Map<string, { plural: Intl.PluralRules; number: Intl.NumberFormat }>();

function formatsOf(tag: string) {
  let known = made.get(tag);
  if (!known) {
    known = { plural: new Intl.PluralRules(tag), number: new Intl.NumberFormat(tag) };
    made.set(tag, known);
  }
  return known;
}
