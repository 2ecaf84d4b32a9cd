/** Languages of which there is a catalogue, by BCP 47 tag; the first one is spoken where no other fits. */
const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the user can choose: `browser` takes the first language of the browser's of which there is a catalogue. */
export const LANGUAGE_CHOICES = ['browser', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** The language that is spoken; `preferred` are the browser's tags, the best first. */
export function spokenLanguage(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'browser') return choice;
  const fitting = preferred
    .map((tag) => LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language))
    .find((language) => language !== undefined);
  return fitting ?? LANGUAGES[0];
}
