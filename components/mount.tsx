import { type ComponentChild, render } from 'preact';
import type { Catalogue } from '@/utils/i18n/translate';
import { translator } from '@/utils/i18n/translate';
import { keepFocus } from './focus-keeper';
import { Text } from './text';

/** Puts a screen of the extension into its document, with the texts that its views use. */
export function mount(screen: ComponentChild, texts: Catalogue): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('the document has no #app');
  render(<Text.Provider value={translator(texts)}>{screen}</Text.Provider>, root);
  // For as long as this document lives.
  keepFocus(document, new AbortController().signal);
}
