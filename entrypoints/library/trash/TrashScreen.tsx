import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatCount } from '@/components/format';
import { MoreText } from '@/components/MoreText';
import { ReadingProblem, SlowReading, StateMessage } from '@/components/StateMessage';
import { useText } from '@/components/text';
import { useLive } from '@/components/use-live';
import { VirtualList } from '@/components/virtual/VirtualList';
import { WaitingRow } from '@/components/virtual/WaitingRow';
import { WorkProgress } from '@/components/WorkProgress';
import type { ScreenProps } from '@/entrypoints/library/screen';
import { useWatched } from '@/entrypoints/library/use-watched';
import { trashMessages } from '@/utils/i18n/en/trash';
import { onLibraryChange } from '@/utils/library/changes';
import { emptyTrash } from '@/utils/library/purge';
import { type Trashed, type TrashKind, trashedByName, trashKeys } from '@/utils/library/trash';
import { Sure } from './Sure';
import { TrashRow } from './TrashRow';
import './trash.css';

/** The trash: what was taken out or deleted within 30 days, to be brought back or deleted for good. */
export function TrashScreen(props: ScreenProps) {
  return (
    <MoreText texts={trashMessages}>
      <Trash {...props} />
    </MoreText>
  );
}

const KINDS = [
  ['publications', 'trashPapers'],
  ['highlights', 'trashHighlights'],
  ['lists', 'trashLists'],
] as const satisfies readonly [TrashKind, string][];

/** Rows of each kind that are read before anybody has told which are near the window. */
const FIRST_ROWS = 20;

function Trash({ library, actions }: ScreenProps) {
  const t = useText();
  const { progress, onStop, watched } = useWatched();
  /** Rows near the window, by kind. */
  const near = useRef(new Map<TrashKind, readonly string[]>());
  const live = useLive(
    async () => {
      const keys = await trashKeys(library);
      const names = KINDS.flatMap(([kind]) => {
        const there = new Set(keys[kind]);
        const shown = near.current.get(kind)?.filter((key) => there.has(key)) ?? [];
        return [...new Set([...keys[kind].slice(0, FIRST_ROWS), ...shown])].map((key) => ({ kind, key }));
      });
      return { keys, records: await trashedByName(library, names) };
    },
    onLibraryChange,
    [library],
  );
  const { value, problem, isSlow, reload } = live;
  const total = value ? KINDS.reduce((sum, [kind]) => sum + value.keys[kind].length, 0) : 0;
  return (
    <div class="trash">
      <div class="trash-head">
        <h1>{t('trashTitle')}</h1>
        {total > 0 && (
          <Sure
            label={t('emptyTrash')}
            warning={t('sureAll', { n: total })}
            onSure={async () =>
              (await watched(total, (options) =>
                actions.run(
                  () => emptyTrash(library, options),
                  (n) => ({ text: t(options.signal.aborted ? 'purgeHalted' : 'purged', { n }) }),
                ),
              )) ?? false
            }
          />
        )}
      </div>
      {progress && <WorkProgress {...progress} said={t('purging', { ...progress })} onStop={onStop} />}
      <p class="soft">{t('trashMeans')}</p>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {isSlow && <SlowReading onRetry={reload} />}
      {!value && !problem && <p role="status">{t('working')}</p>}
      {value && total === 0 && (
        <StateMessage tone="info" title={t('trashEmptyTitle')}>
          <p>{t('trashEmpty')}</p>
        </StateMessage>
      )}
      {value &&
        KINDS.filter(([kind]) => value.keys[kind].length > 0).map(([kind, label]) => (
          <section key={kind}>
            <h2>
              {t(label)} <span class="count">{formatCount(value.keys[kind].length)}</span>
            </h2>
            <TrashRows
              kind={kind}
              label={t(label)}
              order={value.keys[kind]}
              records={value.records}
              near={near.current}
              {...{ library, actions }}
            />
          </section>
        ))}
    </div>
  );
}

interface RowsProps extends Pick<ScreenProps, 'library' | 'actions'> {
  kind: TrashKind;
  label: string;
  order: readonly string[];
  records: Map<string, Trashed>;
  /** Is told which rows stand in the document. */
  near: Map<TrashKind, readonly string[]>;
}

function TrashRows({ kind, label, order, records, near, library, actions }: RowsProps) {
  const heights = useMemo(() => new Map<string, number>(), []);
  const [, redraw] = useState(0);
  const show = (keys: readonly string[]) => {
    near.set(kind, keys);
    const missing = keys.filter((key) => !records.has(`${kind} ${key}`)).map((key) => ({ kind, key }));
    if (missing.length === 0) return;
    void actions.load(async () => {
      for (const [name, one] of await trashedByName(library, missing)) records.set(name, one);
      redraw((n) => n + 1);
    }, `trash ${kind}`);
  };
  useLayoutEffect(() => {
    // A reading brings records of few rows; the list tells only when other rows stand in the document.
    const there = new Set(order);
    show(near.get(kind)?.filter((key) => there.has(key)) ?? []);
  }, [records]);
  return (
    <VirtualList
      order={order}
      kind="list"
      label={label}
      guess={80}
      heights={heights}
      onShown={show}
      row={(key, height) => {
        const one = records.get(`${kind} ${key}`);
        return one ? (
          <TrashRow key={key} trashed={one} library={library} actions={actions} />
        ) : (
          <WaitingRow height={height} />
        );
      }}
    />
  );
}
