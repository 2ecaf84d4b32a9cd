import { formatMoment } from '@/components/format';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { deleteHighlight, restoreHighlight } from '@/utils/library/highlights';
import { deleteList, restoreList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import { restorePublication, unsavePublication } from '@/utils/library/publications';
import { purge } from '@/utils/library/purge';
import { daysLeft, type Trashed, type TrashKind } from '@/utils/library/trash';
import { uuid } from '@/utils/uuid';
import { Sure } from './Sure';

interface Props {
  trashed: Trashed;
  library: Library;
  actions: Actions;
}

type Act = (library: Library, opId: string, key: string) => Promise<unknown>;

/** How each kind comes back, and goes again. */
const WAYS: Record<TrashKind, { restore: Act; remove: Act }> = {
  publications: { restore: restorePublication, remove: unsavePublication },
  highlights: { restore: restoreHighlight, remove: deleteHighlight },
  lists: { restore: restoreList, remove: deleteList },
};

/** One thing in the trash: what it is, how long it stays, and its ways out. */
export function TrashRow({ trashed, library, actions: { run } }: Props) {
  const t = useText();
  const { kind, record } = trashed;
  const key = 'key' in record ? record.key : record.id;
  const name = nameOf(trashed);
  const days = daysLeft(record.deletedAt ?? '', library.now());
  const { restore, remove } = WAYS[kind];
  const bring = () =>
    void run(
      () => restore(library, uuid(), key),
      () => ({
        text: t('restored', { name }),
        undo: () =>
          run(
            () => remove(library, uuid(), key),
            () => ({ text: t('backInTrash', { name }) }),
          ),
      }),
    );
  return (
    <article
      class="trash-row"
      data-trash={key}
      {...(kind === 'highlights' && { 'data-colour': trashed.record.colour })}
    >
      <div>
        {kind === 'highlights' ? (
          <>
            <q dir="auto">{trashed.record.anchor.quote.exact}</q>
            <p class="small soft">
              <bdi>{trashed.title}</bdi>
            </p>
          </>
        ) : (
          <bdi>{name}</bdi>
        )}
        <p class="small soft">
          {t('deletedOn', { day: formatMoment(record.deletedAt ?? '') })}
          {', '}
          {days > 0 ? t('staysFor', { n: days }) : t('goesNext')}
          {kind === 'lists' && `, ${t('paperCount', { n: trashed.papers })}`}
          {kind === 'publications' && trashed.live > 0 && `; ${t('staysForHighlights')}`}
        </p>
      </div>
      <div class="trash-acts">
        <button type="button" aria-label={t('restoreNamed', { name })} onClick={bring}>
          {t('restore')}
        </button>
        <Sure
          label={t('deleteForGood')}
          name={t('deleteNamed', { name })}
          warning={
            kind === 'publications' && trashed.dead > 0 ? t('surePaper', { n: trashed.dead }) : t('sureOne')
          }
          onSure={() =>
            run(
              () => purge(library, [{ kind, key }]),
              (n) => ({ text: t('purged', { n }) }),
            )
          }
        />
      </div>
    </article>
  );
}

/** Characters of a quote that name it. */
const QUOTE_LENGTH = 60;

function nameOf(trashed: Trashed): string {
  if (trashed.kind === 'publications') return trashed.record.title;
  if (trashed.kind === 'lists') return trashed.record.name;
  const { exact } = trashed.record.anchor.quote;
  return exact.length <= QUOTE_LENGTH ? exact : `${exact.slice(0, QUOTE_LENGTH)}…`;
}
