import type { IconNode } from 'lucide';
import type { Ref } from 'preact';
import { Icon } from './Icon';

interface Props {
  icon: IconNode;
  /** What it does: its name for a screen reader and its tooltip. */
  label: string;
  onClick: () => void;
  /** CSS pixels. */
  size?: number;
  /** True where it has nothing to do now; it keeps its place and the focus. */
  isOff?: boolean;
  /** Set where it opens something beside it: whether that is open. */
  isExpanded?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that is only a picture. */
export function IconButton({ icon, label, onClick, size = 16, isOff, isExpanded, buttonRef }: Props) {
  return (
    <button
      ref={buttonRef ?? null}
      type="button"
      class="icon-button"
      aria-label={label}
      aria-expanded={isExpanded}
      aria-disabled={isOff}
      title={label}
      onClick={onClick}
    >
      <Icon node={icon} size={size} />
    </button>
  );
}
