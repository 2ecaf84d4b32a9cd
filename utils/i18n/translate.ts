/** A message: text with `{name}` places, or one text for each plural form of the value `n`. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });
/** The strings of one area of the interface, by key. */
export type Catalogue = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;
/** Gives the text for a key; a place without a value stays visible, so that a test sees it. */
export type Translate<C extends Catalogue> = (key: keyof C & string, values?: Values) => string;

/** The translator of one catalogue. Numbers are written as `locale` writes them; plurals follow CLDR's rules. */
export function translator<C extends Catalogue>(catalogue: C, locale = 'en'): Translate<C> {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (key, values = {}) => {
    const message: Message = catalogue[key] ?? key;
    const text =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(values.n ?? 0))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === 'number' ? number.format(value) : value;
    });
  };
}
