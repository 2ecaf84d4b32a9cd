/** Rates of speech: 1 is the voice's own. */
export const RATES = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;

export interface ReadAloudSettings {
  rate: (typeof RATES)[number];
  /** `voiceURI` of the voice that was chosen; null for the first one of the paper's language. */
  voice: string | null;
}

/** The part of a `SpeechSynthesisVoice` that is used. */
export interface Voice {
  voiceURI: string;
  name: string;
  /** BCP 47; some systems write an underscore. */
  lang: string;
  localService: boolean;
}

/**
 * The voices that speak on this machine, and of these the ones of the paper's language where there are any: what a voice
 * of a server is to say is sent there, so none of those is ever used.
 */
export function usableVoices<V extends Voice>(voices: readonly V[], language: string): V[] {
  const local = voices.filter(({ localService }) => localService);
  const fitting = local.filter(({ lang }) => primary(lang) === primary(language));
  return fitting.length > 0 ? fitting : local;
}

/** The voice that was chosen where it is there, else the first one; null without any. */
export function chosenVoice<V extends Voice>(voices: readonly V[], wanted: string | null): V | null {
  return voices.find(({ voiceURI }) => voiceURI === wanted) ?? voices[0] ?? null;
}

function primary(language: string): string {
  return language.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}
