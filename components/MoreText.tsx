import type { ComponentChildren } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Catalogue, spoken, translator, type Values } from '@/utils/i18n/translate';
import { Text } from './text';

interface Props {
  texts: Catalogue;
  /** Whether they are the user's own words, which stand as they are in any language. */
  isOwn?: boolean;
  children: ComponentChildren;
}

/** Gives views that are loaded on demand their own texts besides those of their screen. */
export function MoreText({ texts, isOwn = false, children }: Props) {
  const ofScreen = useContext(Text);
  const both = useMemo(() => {
    const own = isOwn ? translator(texts) : spoken(texts);
    return (key: never, values?: Values) =>
      Object.hasOwn(texts, key) ? own(key, values) : ofScreen(key, values);
  }, [texts, ofScreen]);
  return <Text.Provider value={both}>{children}</Text.Provider>;
}
