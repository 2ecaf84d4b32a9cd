import { X } from 'lucide';
import { IconButton } from '@/components/IconButton';
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
      <IconButton icon={X} label={t('close')} size={18} onClick={onClose} />
    </div>
  );
}
