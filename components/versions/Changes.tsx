import { ChevronDown } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import { ChangeRow } from './ChangeRow';
import { TouchedList } from './TouchedList';
import type { RowView, TouchedView } from './view';

interface Props {
  rows: readonly RowView[];
  touched: readonly TouchedView[];
  language: string;
}

const COUNTED = ['changed', 'added', 'removed', 'moved'] as const;

/** The comparison of two versions: what it comes to, the highlights that it touches, and the paragraphs one by one. */
export function Changes({ rows, touched, language }: Props) {
  const t = useText();
  const items = useRef(new Map<number, HTMLLIElement>());
  const counts = COUNTED.map((kind) => ({ kind, n: rows.filter((row) => row.kind === kind).length }));
  const isSame = counts.every(({ n }) => n === 0);
  const goTo = (row: number) => {
    const item = items.current.get(row);
    item?.scrollIntoView({ block: 'center' });
    item?.focus({ preventScroll: true });
  };
  return (
    <>
      <p class="change-counts">
        {isSame
          ? t('nothingChanged')
          : counts.flatMap(({ kind, n }) =>
              n > 0 ? [<span key={kind}>{t(`count-${kind}`, { n })}</span>] : [],
            )}
      </p>
      {!isSame && <TouchedList touched={touched} onGo={goTo} />}
      <ol class="changes">
        {stretchesOf(rows).map(({ start, end, isUnchanged }) =>
          isUnchanged ? (
            <Unchanged key={start} rows={rows.slice(start, end)} language={language} />
          ) : (
            rows.slice(start, end).map((row, at) => (
              <ChangeRow
                key={start + at}
                row={row}
                language={language}
                rowRef={(item) => {
                  if (item) items.current.set(start + at, item);
                  else items.current.delete(start + at);
                }}
              />
            ))
          ),
        )}
      </ol>
    </>
  );
}

/** Paragraphs that stayed as they were, behind one button. */
function Unchanged({ rows, language }: { rows: readonly RowView[]; language: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (isOpen) list.current?.querySelector('li')?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <li class="unchanged">
      <button type="button" class="quiet small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon node={ChevronDown} size={14} />
        {t('unchanged', { n: rows.length })}
      </button>
      {isOpen && (
        <ol ref={list} class="changes">
          {rows.map((row, at) => (
            <ChangeRow key={at} row={row} language={language} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** Stretches of rows that are all unchanged, or all not. */
function stretchesOf(rows: readonly RowView[]): { start: number; end: number; isUnchanged: boolean }[] {
  const stretches: { start: number; end: number; isUnchanged: boolean }[] = [];
  for (const [at, { kind }] of rows.entries()) {
    const isUnchanged = kind === 'same';
    const last = stretches.at(-1);
    if (last?.isUnchanged === isUnchanged) last.end = at + 1;
    else stretches.push({ start: at, end: at + 1, isUnchanged });
  }
  return stretches;
}
