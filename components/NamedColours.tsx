import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ColourNames, colourTexts } from '@/utils/highlight/colour-names';
import { commonMessages } from '@/utils/i18n/en/common';
import { MoreText } from './MoreText';

interface Props {
  /** Tells the names now and after each change, until it is stopped. */
  watch: (tell: (names: ColourNames) => void) => () => void;
  children: ComponentChildren;
}

/** Has the views of a screen call the colours as the user does. */
export function NamedColours({ watch, children }: Props) {
  const [names, setNames] = useState<ColourNames>({});
  useEffect(() => watch(setNames), [watch]);
  const texts = useMemo(() => colourTexts(names, commonMessages), [names]);
  return <MoreText texts={texts}>{children}</MoreText>;
}
