import { describe, expect, it } from 'vitest';
import { chosenVoice, usableVoices, type Voice } from '@/utils/reading/voices';

const voice = (voiceURI: string, lang: string, localService = true): Voice => ({
  voiceURI,
  name: voiceURI,
  lang,
  localService,
});

const english = voice('ada', 'en-GB');
const underscored = voice('bo', 'en_US');
const german = voice('clara', 'de-DE');
const remote = voice('cloud', 'en-GB', false);

describe('voices', () => {
  it('of a server are never used, even where there is no other', () => {
    expect(usableVoices([remote, german], 'en')).toEqual([german]);
    expect(usableVoices([remote], 'en')).toEqual([]);
  });

  it('are those of the language of the paper where there are any', () => {
    expect(usableVoices([german, english, underscored], 'en-SG')).toEqual([english, underscored]);
    expect(usableVoices([german], 'en')).toEqual([german]);
  });

  it('are chosen by the user, else the first one', () => {
    expect(chosenVoice([english, underscored], 'bo')).toBe(underscored);
    expect(chosenVoice([english, underscored], 'gone')).toBe(english);
    expect(chosenVoice([], 'bo')).toBeNull();
  });
});
