import { Download, Pencil, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { useText } from './text';
import { useWayBack } from './use-way-back';

interface Props<Format extends string> {
  name: string;
  /** How much is in it, in words. */
  count: string;
  isEmpty: boolean;
  formats: readonly { id: Format; label: string }[];
  onExport: (formatId: Format) => void;
  /** The form for another name; absent where the list is not the user's own ("All papers"). */
  renaming?: (onClose: () => void) => ComponentChildren;
  onDelete?: () => void;
}

/** The open list: its name, how much is in it, and what can be done with the whole of it. */
export function ListHead<Format extends string>({
  name,
  count,
  isEmpty,
  formats,
  onExport,
  renaming,
  onDelete,
}: Props<Format>) {
  const t = useText();
  const [isRenaming, setRenaming] = useState(false);
  const pencil = useWayBack(isRenaming);
  const nameOf = ({ id, label }: { id: string; label: string }) => {
    if (id === 'more') return undefined;
    return id === 'zotero' ? t('sendToZotero') : t('exportAs', { format: label });
  };
  return (
    <header class="list-head">
      {/* A page whose list is being renamed has a heading, too. */}
      <h1 class={isRenaming ? 'unseen' : undefined}>
        <bdi>{name}</bdi>
      </h1>
      {isRenaming && renaming?.(() => setRenaming(false))}
      {renaming && !isRenaming && (
        <IconButton
          buttonRef={pencil}
          icon={Pencil}
          label={t('renameList')}
          onClick={() => setRenaming(true)}
        />
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
            aria-label={nameOf(format)}
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
