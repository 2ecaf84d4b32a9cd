import type { SpeechPort } from '@/utils/reading/read-aloud';

/** The browser's own speech. `settings` is asked anew for each sentence; without a local voice nothing is ever spoken. */
export function speechPort(settings: () => { voice: SpeechSynthesisVoice | null; rate: number }): SpeechPort {
  /** Kept while it speaks: browsers forget to tell of the end of one that nobody holds. */
  let current: SpeechSynthesisUtterance | null = null;
  return {
    speak(sentence, onEnd) {
      const { voice, rate } = settings();
      // Without a voice of its own the browser takes any, also one that sends the words away.
      if (!voice?.localService) return onEnd('failed');
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      utterance.addEventListener('end', () => onEnd('spoken'));
      utterance.addEventListener('error', ({ error }) => {
        if (error !== 'canceled' && error !== 'interrupted') onEnd('failed');
      });
      current = utterance;
      speechSynthesis.speak(current);
    },
    cancel: () => speechSynthesis.cancel(),
  };
}

/** Hears that the page goes, until the signal is aborted: some browsers go on speaking without it. */
export function onLeave(stop: () => void, signal: AbortSignal): void {
  window.addEventListener('pagehide', stop, { signal });
}

/** Tells the voices that there are, now and whenever the system has loaded more of them, until the signal is aborted. */
export function watchVoices(tell: (voices: SpeechSynthesisVoice[]) => void, signal: AbortSignal): void {
  if (!('speechSynthesis' in globalThis)) {
    tell([]);
    return;
  }
  const look = () => tell(speechSynthesis.getVoices());
  speechSynthesis.addEventListener('voiceschanged', look, { signal });
  look();
}
