/**
 * What stands in the place of a page's speech, since the machines of tests have no voices: the documented interface
 * (Web Speech API), which notes what it is to speak and ends a sentence when it is told to. Only the near voice is local.
 */

import type { Page } from 'puppeteer-core';

const STAND_IN = `{
  let now = null;
  const spoken = [];
  globalThis.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  const end = (event) => {
    const ended = now;
    now = null;
    ended?.dispatchEvent(event);
  };
  const voice = (voiceURI, localService) => ({ voiceURI, name: voiceURI, lang: 'en-GB', localService, default: !localService });
  const voices = [voice('far', false), voice('near', true)];
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance) => {
      now = utterance;
      spoken.push({ text: utterance.text, voice: utterance.voice.voiceURI });
    },
    cancel: () => end(Object.assign(new Event('error'), { error: 'canceled' })),
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech, configurable: true });
  Object.assign(globalThis, { spoken, endSentence: () => end(new Event('end')) });
}`;

export interface StandInSpeech {
  /** What was to be spoken, in order. */
  spoken: () => Promise<{ text: string; voice: string }[]>;
  /** The voice comes to the end of its sentence. */
  end: () => Promise<void>;
}

export async function standInForSpeech(page: Page): Promise<StandInSpeech> {
  await page.evaluate(STAND_IN);
  return {
    spoken: () => page.evaluate('spoken') as Promise<{ text: string; voice: string }[]>,
    end: async () => void (await page.evaluate('endSentence()')),
  };
}
