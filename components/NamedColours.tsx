import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Catalogue } from '@/utils/i18n/translate';
import { MoreText } from './MoreText';

interface Props {
  /** Tells the texts that stand for the colours that the user has named, now and after each change, until it is stopped. */
  watch: (tell: (texts: Catalogue) => void) => () => void;
  children: ComponentChildren;
}

const NONE: Catalogue = {};

/** Has the views of a screen call the colours as the user does. */
export function NamedColours({ watch, children }: Props) {
  const [texts, setTexts] = useState(NONE);
  useEffect(() => watch(setTexts), [watch]);
  return (
    <MoreText texts={texts} isOwn>
      {children}
    </MoreText>
  );
}
