import { Plus } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import { type AuthorForm, authorChanged, moved, withAnother } from '@/utils/facts/form';
import { AuthorRow } from './AuthorRow';
import { FactSource } from './FactSource';
import type { FactsEditing } from './use-facts-form';

/** The authors in their order, a row each. */
export function AuthorsFact({ editing }: { editing: FactsEditing }) {
  const t = useText();
  const { form, put, isBusy, idOf } = editing;
  const rows = form.authors;
  const [place, setPlace] = useState('');
  /** What is to have the focus once the rows are drawn anew: a row that moves loses it on the way. */
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    document.getElementById(next.current)?.focus();
    next.current = null;
  });
  const change = (row: AuthorForm, what: Partial<AuthorForm>) =>
    put(
      'authors',
      rows.map((other) => (other === row ? authorChanged(row, what) : other)),
    );
  const move = (at: number, by: number) => {
    const to = at + by;
    if (isBusy || to < 0 || to >= rows.length) return;
    next.current = document.activeElement?.id ?? null;
    put('authors', moved(rows, at, by));
    setPlace(t('authorMoved', { n: to + 1, count: rows.length }));
  };
  const add = () => {
    if (isBusy) return;
    const more = withAnother(rows);
    next.current = idOf(`authors-${more.at(-1)?.id}-name`);
    put('authors', more);
  };
  return (
    <fieldset class="fact" data-field="authors" aria-describedby={idOf('authors-source')}>
      <legend>{t('field-authors')}</legend>
      <ol class="author-rows">
        {rows.map((row, at) => (
          <AuthorRow
            key={row.id}
            row={row}
            at={at}
            count={rows.length}
            editing={editing}
            onChange={(what) => change(row, what)}
            onMove={(by) => move(at, by)}
            onRemove={() =>
              !isBusy &&
              put(
                'authors',
                rows.filter((other) => other !== row),
              )
            }
          />
        ))}
      </ol>
      <button type="button" class="small add-author" aria-disabled={isBusy} onClick={add}>
        <Icon node={Plus} size={14} />
        {t('addAuthor')}
      </button>
      <span class="unseen" role="status">
        {place}
      </span>
      <FactSource field="authors" editing={editing} />
    </fieldset>
  );
}
