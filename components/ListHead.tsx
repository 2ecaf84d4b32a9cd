import { Download, Pencil, Trash2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { useText } from './text';
import { useBusy } from './use-busy';

interface Props<Format extends string> {
  name: string;
  /** How much is in it, in words. */
  count: string;
  isEmpty: boolean;
  formats: readonly { id: Format; label: string }[];
  onExport: (formatId: Format) => void;
  /** Absent where the list is not the user's own ("All papers"). */
  onRename?: (name: string) => Promise<boolean>;
  onDelete?: () => void;
}

/** The open list: its name, how much is in it, and what can be done with the whole of it. */
export function ListHead<Format extends string>({
  name,
  count,
  isEmpty,
  formats,
  onExport,
  onRename,
  onDelete,
}: Props<Format>) {
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
      <span class="soft">{count}</span>
      <fieldset class="exports" disabled={isEmpty}>
        <legend class="unseen">{t('exportList')}</legend>
        {formats.map((format) => (
          <button
            key={format.id}
            type="button"
            data-format={format.id}
            aria-label={format.id === 'more' ? undefined : t('exportAs', { format: format.label })}
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
