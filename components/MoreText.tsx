import type { ComponentChildren } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Catalogue, translator, type Values } from '@/utils/i18n/translate';
import { Text } from './text';

/** Gives views that are loaded on demand their own texts besides those of their screen. */
export function MoreText({ texts, children }: { texts: Catalogue; children: ComponentChildren }) {
  const ofScreen = useContext(Text);
  const both = useMemo(() => {
    const own = translator(texts);
    return (key: never, values?: Values) =>
      Object.hasOwn(texts, key) ? own(key, values) : ofScreen(key, values);
  }, [texts, ofScreen]);
  return <Text.Provider value={both}>{children}</Text.Provider>;
}
