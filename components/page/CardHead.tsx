import { X } from 'lucide';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import type { Colour } from '@/utils/highlight/highlight';

interface Props {
  quote: string;
  colour: Colour;
  onClose: () => void;
}

/** The start of the quote (cut by CSS after three lines) and the way out. */
export function CardHead({ quote, colour, onClose }: Props) {
  const t = useText();
  return (
    <div class="card-head" data-colour={colour}>
      <blockquote class="card-quote">{quote}</blockquote>
      <button
        type="button"
        class="icon-button"
        data-action="close"
        aria-label={t('close')}
        title={t('close')}
        onClick={onClose}
      >
        <Icon node={X} />
      </button>
    </div>
  );
}
