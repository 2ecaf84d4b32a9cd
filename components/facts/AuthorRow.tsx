import { ArrowDown, ArrowUp, type IconNode, Trash2 } from 'lucide';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import type { AuthorForm } from '@/utils/facts/form';
import { FactBox } from './FactBox';
import type { FactsEditing } from './use-facts-form';

interface Props {
  row: AuthorForm;
  /** Its place, from 0, among so many. */
  at: number;
  count: number;
  editing: FactsEditing;
  onChange: (what: Partial<AuthorForm>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One author: the name as printed and its two parts, or the name as a whole. Alt with an arrow key moves the row. */
export function AuthorRow({ row, at, count, editing, onChange, onMove, onRemove }: Props) {
  const t = useText();
  const n = at + 1;
  const { isBusy, idOf } = editing;
  const idHere = (part: string) => `authors-${row.id}-${part}`;
  const box = (part: 'name' | 'given' | 'family', label: string) => (
    <FactBox box={idHere(part)} label={label} editing={editing}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          dir="auto"
          spellcheck={false}
          maxLength={300}
          value={row[part]}
          onInput={(event) => onChange({ [part]: event.currentTarget.value })}
        />
      )}
    </FactBox>
  );
  const button = (part: string, icon: IconNode, label: string, isOff: boolean, onPress: () => void) => (
    <button
      type="button"
      id={idOf(idHere(part))}
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isOff || isBusy}
      onClick={onPress}
    >
      <Icon node={icon} size={16} />
    </button>
  );
  return (
    <li>
      <fieldset
        class="author-row"
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
          if (!event.altKey || by === null) return;
          event.preventDefault();
          onMove(by);
        }}
      >
        <legend class="unseen">{t('author', { n })}</legend>
        <div class="author-head">
          <span class="soft small" aria-hidden="true">
            {t('author', { n })}
          </span>
          {button('up', ArrowUp, t('moveUp', { n }), at === 0, () => onMove(-1))}
          {button('down', ArrowDown, t('moveDown', { n }), at === count - 1, () => onMove(1))}
          {button('remove', Trash2, t('removeAuthor', { n }), false, onRemove)}
        </div>
        {box('name', t('authorName'))}
        {!row.isWhole && (
          <div class="fact-pair">
            {box('given', t('authorGiven'))}
            {box('family', t('authorFamily'))}
          </div>
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={row.isWhole}
            aria-disabled={isBusy}
            onChange={({ currentTarget }) => {
              if (isBusy) currentTarget.checked = row.isWhole;
              else onChange({ isWhole: currentTarget.checked });
            }}
          />
          {t('keepWhole')}
        </label>
      </fieldset>
    </li>
  );
}
