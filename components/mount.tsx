import { type ComponentChild, type ComponentChildren, render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { language, onLanguage } from '@/utils/i18n/language';
import type { Catalogue } from '@/utils/i18n/translate';
import { spoken } from '@/utils/i18n/translate';
import { speakAsBefore } from './dress-page';
import { keepFocus } from './focus-keeper';
import { Text } from './text';

/** Puts a screen of the extension into its document, with the texts that its views use. */
export function mount(screen: ComponentChild, texts: Catalogue): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('the document has no #app');
  speakAsBefore(() => render(<Spoken texts={texts}>{screen}</Spoken>, root));
  // For as long as this document lives.
  keepFocus(document, new AbortController().signal);
}

/** Gives a screen its texts in the language of its document, and anew when that changes. */
function Spoken({ texts, children }: { texts: Catalogue; children: ComponentChildren }) {
  const [now, setNow] = useState(language);
  useEffect(() => onLanguage(() => setNow(language())), []);
  const t = useMemo(() => spoken(texts), [texts, now]);
  document.documentElement.lang = now.tag;
  document.documentElement.dir = now.dir;
  return <Text.Provider value={t}>{children}</Text.Provider>;
}
