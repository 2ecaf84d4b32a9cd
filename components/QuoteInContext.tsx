import type { ComponentChildren } from 'preact';
import { wholeWords } from './whole-words';

interface Props {
  prefix: string;
  suffix: string;
  /** The quote, or how it differs. */
  children: ComponentChildren;
}

/** Words with what stands around them, dimmed. */
export function QuoteInContext({ children, ...context }: Props) {
  const { prefix, suffix } = wholeWords(context);
  return (
    <p class="in-context" dir="auto">
      {prefix.trim() !== '' && <span class="context">…{prefix}</span>}
      {children}
      {suffix.trim() !== '' && <span class="context">{suffix}…</span>}
    </p>
  );
}
