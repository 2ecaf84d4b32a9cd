import { Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';
import { useWayBack } from '@/components/use-way-back';
import { TextForm } from './TextForm';

interface Props {
  text: string;
  /** Resolves to true once it is on disk. */
  onSave: (text: string) => Promise<boolean>;
}

/** Longest description in UTF-16 units: two pages, and far below what a file of a list may hold. */
const LIMIT = 5_000;

/** What a list is for, in the user's words. */
export function Description({ text, onSave }: Props) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const opener = useWayBack(isOpen);
  if (isOpen)
    return (
      <TextForm
        text={text}
        label={t('descriptionOf')}
        limit={LIMIT}
        isLong
        onSave={onSave}
        onClose={() => setOpen(false)}
      />
    );
  return text === '' ? (
    <button ref={opener} type="button" class="quiet small" onClick={() => setOpen(true)}>
      {t('addDescription')}
    </button>
  ) : (
    <div class="list-description">
      <p dir="auto">{text}</p>
      <IconButton
        buttonRef={opener}
        icon={Pencil}
        label={t('editDescription')}
        onClick={() => setOpen(true)}
      />
    </div>
  );
}
