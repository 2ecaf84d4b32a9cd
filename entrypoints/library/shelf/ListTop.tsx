import { ListHead } from '@/components/ListHead';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { Lazy } from '@/entrypoints/library/Lazy';
import { write } from '@/entrypoints/library/lazy-writes';
import type { ListShown } from '@/entrypoints/library/use-frame';
import type { Place } from '@/entrypoints/library/use-place';
import type { Library } from '@/utils/library/open';
import type { ShelfShown } from './shelf-shown';
import type { ExportId } from './use-export';

const loadTextForm = async () => (await import('@/components/lists/TextForm')).TextForm;
const loadMore = async () => (await import('@/entrypoints/library/lists/ListMore')).ListMore;

interface Props {
  library: Library;
  actions: Actions;
  place: Place;
  /** Null for everything. */
  list: ListShown | null;
  shown: ShelfShown;
  formats: readonly { id: ExportId | 'more'; label: string }[];
  onExport: (format: ExportId | 'more') => void;
}

/** The head of what is shown: its name, and what can be done with the whole of it. */
export function ListTop({ library, actions, place, list, shown, formats, onExport }: Props) {
  const t = useText();
  const { run } = actions;
  const name = list?.name ?? t(shown.view === 'papers' ? 'allPapers' : 'allHighlights');
  const deleteThis = ({ id, name: gone }: ListShown) =>
    void run(
      async () => {
        const { leaveList } = await import('@/entrypoints/library/lists/leave-list');
        await write(library, ({ deleteList }) => deleteList(id));
        leaveList(library, place, id);
      },
      () => ({
        text: t('listDeleted', { list: gone }),
        undo: () => run(() => write(library, ({ restoreList }) => restoreList(id))),
      }),
    );
  return (
    <>
      <ListHead
        key={list?.id ?? ''}
        name={name}
        count={
          shown.isWhole
            ? t(shown.view === 'papers' ? 'paperCount' : 'highlightCount', { n: shown.order.length })
            : '…'
        }
        isEmpty={shown.isWhole && shown.order.length === 0}
        formats={formats}
        onExport={onExport}
        {...(list && {
          renaming: (onClose: () => void) => (
            <Lazy
              load={loadTextForm}
              actions={actions}
              props={{
                text: name,
                label: t('listName'),
                limit: 200,
                // Without any name it keeps the one that it has.
                onSave: async (next: string) =>
                  next === '' || run(() => write(library, ({ renameList }) => renameList(list.id, next))),
                onClose,
              }}
            />
          ),
          onDelete: () => deleteThis(list),
        })}
      />
      {list && (
        <div class="list-more-place" data-empty={list.count === 0 ? 'yes' : 'no'}>
          {/* Keeps the room for it. */}
          <p aria-hidden="true">{list.description}</p>
          <Lazy key={list.id} load={loadMore} actions={actions} props={{ library, actions, place, list }} />
        </div>
      )}
    </>
  );
}
