import { ChevronDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './Icon';

interface Props {
  title: string;
  class?: string;
  /** Drawn once it is opened for the first time. */
  children: () => ComponentChildren;
}

/** A part that is drawn, and loaded, when it is first opened. */
export function LateDetails({ title, children, ...rest }: Props) {
  const [isOpened, setOpened] = useState(false);
  return (
    <details
      class={`late ${rest.class ?? ''}`}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>
        {title}
        <Icon node={ChevronDown} size={14} />
      </summary>
      {isOpened && children()}
    </details>
  );
}
