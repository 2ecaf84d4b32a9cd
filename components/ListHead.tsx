import { Download, Pencil, Trash2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { useText } from './text';
import { useBusy } from './use-busy';

interface Props {
  name: string;
  paperCount: number;
  formats: readonly { id: string; label: string }[];
  onExport: (formatId: string) => void;
  /** Absent where the list is not the user's own ("All papers"). */
  onRename?: (name: string) => Promise<boolean>;
  onDelete?: () => void;
}

/** The open list: its name, how much is in it, and what can be done with the whole of it. */
export function ListHead({ name, paperCount, formats, onExport, onRename, onDelete }: Props) {
  const t = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const { busy, once } = useBusy();
  const field = useRef<HTMLInputElement>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const isRenaming = draft !== null;
  const wasRenaming = useRef(false);
  useLayoutEffect(() => {
    if (isRenaming) field.current?.select();
    // The field that had the focus is gone: back to where the user came from.
    else if (wasRenaming.current) pencil.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  const rename = async () => {
    const next = (draft ?? '').trim();
    if (next === '' || next === name || (onRename && (await once(() => onRename(next))))) setDraft(null);
  };
  return (
    <header class="list-head">
      {draft === null ? (
        <h1>
          <bdi>{name}</bdi>
        </h1>
      ) : (
        <form
          class="new-list"
          onSubmit={(event) => {
            event.preventDefault();
            void rename();
          }}
        >
          <input
            ref={field}
            type="text"
            dir="auto"
            value={draft}
            readOnly={busy}
            maxLength={200}
            aria-label={t('listName')}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setDraft(null);
            }}
          />
          <button type="button" class="quiet" onClick={() => setDraft(null)}>
            {t('cancel')}
          </button>
          <button type="submit" class="primary" aria-disabled={busy}>
            {busy ? t('working') : t('save')}
          </button>
        </form>
      )}
      {onRename && draft === null && (
        <IconButton buttonRef={pencil} icon={Pencil} label={t('renameList')} onClick={() => setDraft(name)} />
      )}
      {onDelete && <IconButton icon={Trash2} label={t('deleteList')} onClick={onDelete} />}
      <span class="soft">{t('paperCount', { n: paperCount })}</span>
      <fieldset class="exports" disabled={paperCount === 0}>
        <legend class="unseen">{t('exportList')}</legend>
        {formats.map((format) => (
          <button
            key={format.id}
            type="button"
            data-format={format.id}
            aria-label={t('exportAs', { format: format.label })}
            onClick={() => onExport(format.id)}
          >
            <Icon node={Download} size={16} />
            {format.label}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
