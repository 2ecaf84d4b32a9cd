import { ChevronDown, X } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { bulkMessages } from '@/utils/i18n/en/bulk';
import type { Status } from '@/utils/library/records';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { keepInSight } from './keep-in-sight';
import { MoreText } from './MoreText';
import { STATUS_NAMES } from './StatusPicker';
import { useText } from './text';
import { type Progress, WorkProgress } from './WorkProgress';
import './bulk-bar.css';

interface Props {
  selected: number;
  found: number;
  lists: readonly { id: string; name: string }[];
  formats: readonly { id: string; label: string }[];
  /** How far an act has come that takes longer; null when none is under way. */
  progress: Progress | null;
  onStop: () => void;
  onAll: () => void;
  onNone: () => void;
  // These give false where something else is still being done: what was chosen or typed then stays for another try.
  onStatus: (status: Status) => boolean;
  onTags: (tags: string[], isAdding: boolean) => boolean;
  onAdd: (listId: string) => boolean;
  /** Absent where no list is open. */
  onRemove?: (() => void) | undefined;
  onTakeOut: () => void;
  onExport: (formatId: string) => boolean;
}

const STATUSES = Object.keys(STATUS_NAMES) as Status[];

/** What can be done with the papers that are selected. */
export function BulkBar(props: Props) {
  return (
    <MoreText texts={bulkMessages}>
      <Bar {...props} />
    </MoreText>
  );
}

function Bar(props: Props) {
  const { selected, found, lists, formats, progress } = props;
  const t = useText();
  const id = useId();
  const [tags, setTags] = useState('');
  useEffect(keepInSight, []);
  /** Whether the acts are shown where there is no room to show them always. */
  const [isOpen, setOpen] = useState(false);
  const given = tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const change = (isAdding: boolean) => {
    if (given.length > 0 && props.onTags(given, isAdding)) setTags('');
  };
  return (
    <section class="bulk-bar" aria-label={selected > 0 ? t('forSelected') : t('working')}>
      {selected > 0 && (
        <div class="bulk-row bulk-head">
          <strong role="status">{t('papersSelected', { n: selected })}</strong>
          {selected < found && (
            <button type="button" onClick={props.onAll}>
              {t('selectAllFound', { n: found })}
            </button>
          )}
          <IconButton icon={X} label={t('selectNone')} onClick={props.onNone} />
          {!progress && (
            <button type="button" class="bulk-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('changeSelected')}
              <Icon node={ChevronDown} size={14} />
            </button>
          )}
        </div>
      )}
      {progress ? (
        <WorkProgress {...progress} onStop={props.onStop} />
      ) : (
        <div class="bulk-row bulk-acts" data-open={isOpen ? 'yes' : 'no'}>
          <Choose
            label={t('statusToSet')}
            act={t('setStatus')}
            options={STATUSES.map((one) => ({ id: one, label: t(STATUS_NAMES[one]) }))}
            onChoose={(one) => props.onStatus(one as Status)}
          />
          {lists.length > 0 && (
            <Choose
              label={t('listToAddTo')}
              act={t('addToList')}
              options={lists.map((one) => ({ id: one.id, label: one.name }))}
              onChoose={props.onAdd}
            />
          )}
          <form
            class="bulk-tags"
            onSubmit={(event) => {
              event.preventDefault();
              change(true);
            }}
          >
            <input
              id={id}
              type="text"
              dir="auto"
              value={tags}
              aria-label={t('tagsToChange')}
              placeholder={t('tags')}
              onInput={({ currentTarget }) => setTags(currentTarget.value)}
            />
            <button type="submit" aria-disabled={given.length === 0}>
              {t('tagsAdd')}
            </button>
            <button type="button" aria-disabled={given.length === 0} onClick={() => change(false)}>
              {t('tagsRemove')}
            </button>
          </form>
          {props.onRemove && (
            <button type="button" onClick={props.onRemove}>
              {t('removeSelected')}
            </button>
          )}
          <button type="button" onClick={props.onTakeOut}>
            {t('takeOut')}
          </button>
          <Choose
            label={t('formatToExport')}
            act={t('exportSelected')}
            options={formats}
            onChoose={props.onExport}
          />
        </div>
      )}
    </section>
  );
}

interface ChooseProps {
  label: string;
  /** What the button beside it does with the choice. */
  act: string;
  options: readonly { id: string; label: string }[];
  onChoose: (id: string) => boolean;
}

/** A choice and the button that acts on it: the arrow keys change a closed menu, so that a choice alone must do nothing. */
function Choose({ label, act, options, onChoose }: ChooseProps) {
  const [value, setValue] = useState('');
  const chosen = options.find(({ id }) => id === value);
  return (
    <span class="bulk-choice">
      <select
        aria-label={label}
        value={chosen?.id ?? ''}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
      >
        <option value="">{label}</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-disabled={!chosen}
        onClick={() => {
          if (chosen && onChoose(chosen.id)) setValue('');
        }}
      >
        {act}
      </button>
    </span>
  );
}
