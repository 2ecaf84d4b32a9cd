import { X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { Status } from '@/utils/library/records';
import { IconButton } from './IconButton';
import { STATUS_NAMES } from './StatusPicker';
import { useText } from './text';

interface Props {
  selected: number;
  found: number;
  lists: readonly { id: string; name: string }[];
  formats: readonly { id: string; label: string }[];
  /** How far an act has come that takes longer; null when none is under way. */
  progress: { done: number; total: number } | null;
  onStop: () => void;
  onAll: () => void;
  onNone: () => void;
  onStatus: (status: Status) => void;
  onTags: (tags: string[], isAdding: boolean) => void;
  onAdd: (listId: string) => void;
  /** Absent where no list is open. */
  onRemove?: (() => void) | undefined;
  onTakeOut: () => void;
  onExport: (formatId: string) => void;
}

const STATUSES = Object.keys(STATUS_NAMES) as Status[];

/** What can be done with the papers that are selected. */
export function BulkBar(props: Props) {
  const { selected, found, lists, formats, progress } = props;
  const t = useText();
  const id = useId();
  const [tags, setTags] = useState('');
  const given = tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const change = (isAdding: boolean) => {
    if (given.length === 0) return;
    props.onTags(given, isAdding);
    setTags('');
  };
  return (
    <section class="bulk-bar" aria-label={t('forSelected')}>
      <div class="bulk-row">
        <strong role="status">{t('papersSelected', { n: selected })}</strong>
        {selected < found && (
          <button type="button" onClick={props.onAll}>
            {t('selectAllFound', { n: found })}
          </button>
        )}
        <IconButton icon={X} label={t('selectNone')} onClick={props.onNone} />
      </div>
      {progress ? (
        <div class="bulk-row">
          <span role="status">{t('bulkWorking', progress)}</span>
          <progress max={progress.total} value={progress.done} aria-label={t('forSelected')} />
          <button type="button" onClick={props.onStop}>
            {t('stop')}
          </button>
        </div>
      ) : (
        <div class="bulk-row">
          <Choose
            label={t('setStatus')}
            options={STATUSES.map((one) => ({ id: one, label: t(STATUS_NAMES[one]) }))}
            onChoose={(one) => props.onStatus(one as Status)}
          />
          {lists.length > 0 && (
            <Choose
              label={t('addToList')}
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
          <Choose label={t('exportSelected')} options={formats} onChoose={props.onExport} />
        </div>
      )}
    </section>
  );
}

interface ChooseProps {
  label: string;
  options: readonly { id: string; label: string }[];
  onChoose: (id: string) => void;
}

/** A menu of acts: what is chosen is done, and the name of the menu stands there again. */
function Choose({ label, options, onChoose }: ChooseProps) {
  return (
    <select
      aria-label={label}
      value=""
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        currentTarget.value = '';
        if (value !== '') onChoose(value);
      }}
    >
      <option value="">{label}</option>
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
