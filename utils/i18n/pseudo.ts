import type { Catalogue, Message } from './translate';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  'AÁBƁCĈDÐEÉFƑGĜHĤIÍJĴKĶLĻMṀNÑOÓPÞQǪRŔSŠTŢUÚVṼWŴXẊYÝZŽaábƀcĉdðeéfƒgĝhĥiíjĵkķlļmṁnñoópþqǫrŕsštţuúvṽwŵxẋyýzž'
    .match(/../gu)
    ?.map(([plain = '', accented = '']) => [plain, accented]) ?? [],
);

/** Words that make a text longer; of any length, so that lines can break as they do in real ones. */
const FILL = ['ôñé', 'ţŵó', 'ţĥŕéé', 'ƒóúŕ', 'ƒíṽé'];
/** How much longer a translation from English may be than it, as a share of its length. */
const GROWTH = 0.35;

/**
 * A text as it would stand in the pseudo-language: every letter accented, 35 % longer, within brackets that show where it
 * begins and ends. Places for values stay as they are.
 */
export function pseudoText(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  const letters = parts.filter((_, at) => at % 2 === 0).join('').length;
  const accented = parts.map((part, at) =>
    at % 2 === 1 ? part : part.replace(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter),
  );
  let more = '';
  for (let n = 0; more.length < letters * GROWTH; n++) more += ` ${FILL[n % FILL.length]}`;
  return `⟦${accented.join('')}${more}⟧`;
}

/** A message in the pseudo-language, with the same plural forms. */
export function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message);
  const forms = Object.entries(message).map(([form, text]) => [form, pseudoText(text)]);
  return { other: '', ...Object.fromEntries(forms) };
}

/** A catalogue in the pseudo-language, with the same keys and plural forms. */
export function pseudoCatalogue(english: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(english).map(([key, message]) => [key, pseudoMessage(message)]));
}
