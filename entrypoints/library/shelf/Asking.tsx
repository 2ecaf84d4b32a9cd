import { ListFilter, X } from 'lucide';
import { useState } from 'preact/hooks';
import { colourName } from '@/components/colour-name';
import type { FacetShown } from '@/components/Facets';
import { Icon } from '@/components/Icon';
import { SearchBox } from '@/components/SearchBox';
import { STATUS_NAMES } from '@/components/StatusPicker';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { Lazy } from '@/entrypoints/library/Lazy';
import type { CatalogueInUse } from '@/entrypoints/library/use-catalogue';
import type { Place } from '@/entrypoints/library/use-place';
import { COLOURS } from '@/utils/highlight/highlight';
import {
  COLUMNS,
  FACETS,
  type Facet,
  type Finding,
  type Question,
  type ValueNames,
} from '@/utils/search/catalogue';
import { filterText, parseQuery, withFilter, withoutFilter, withoutValue } from '@/utils/search/query';

interface Props {
  question: Question;
  place: Place;
  catalogue: CatalogueInUse;
  /** The answer to the present question or the one before; null before the first. */
  finding: Finding | null;
  actions: Actions;
}

const loadFacets = async () => (await import('@/components/Facets')).Facets;

const STATES = ['exact', 'changed', 'uncertain', 'lost', 'removed'] as const;
const STATUSES = ['to-read', 'reading', 'read'] as const;

/** Filters that are typed or come from the overview; as lists to choose from they would be long and say little. */
const MONTHS: ReadonlySet<Facet> = new Set(['saved', 'read', 'made']);

/** A value of a facet as the user reads it. */
export function useValueName(): (facet: Facet, value: string) => string {
  const t = useText();
  return (facet, value) => {
    const status = STATUSES.find((one) => one === value);
    const colour = COLOURS.find((one) => one === value);
    const state = STATES.find((one) => one === value);
    if (facet === 'status' && status) return t(STATUS_NAMES[status]);
    if (facet === 'colour' && colour) return colourName(t, colour);
    return facet === 'state' && state ? t(`shown-${state}`) : value;
  };
}

/** What the user reads for the values that are not in their words. */
export function useValueNames(): ValueNames {
  const nameOf = useValueName();
  const named = (facet: Facet, values: readonly string[]) =>
    Object.fromEntries(values.map((value) => [value, nameOf(facet, value)]));
  return {
    status: named('status', STATUSES),
    colour: named('colour', COLOURS),
    state: named('state', STATES),
  };
}

/** The question: its words, its filters, its order, and what is to be said of the answer. */
export function Asking({ question, place, catalogue, finding, actions }: Props) {
  const t = useText();
  const nameOf = useValueName();
  const [isOpen, setOpen] = useState(false);
  const { q, view } = question;
  const ask = (next: string, how?: 'typing') => place.go({ q: next }, how);
  const without = (facet: Facet, value: string) => {
    const chosen = finding?.facets[facet].filter(({ isChosen }) => isChosen) ?? [];
    return withoutValue(
      q,
      facet,
      value,
      chosen.map((one) => one.value),
      nameOf,
    );
  };
  const complete = async (typed: string, caret: number) => {
    const found = await catalogue.calls.complete({ view, q: typed, caret, names: question.names });
    return found.map(({ facet, label, ...one }) => ({
      ...one,
      kind: facet && t(`facet-${facet}`),
      label: facet ? nameOf(facet, label) : label,
    }));
  };
  const { filters } = parseQuery(q);
  const facets = FACETS.filter((id) => !MONTHS.has(id)).flatMap((id): FacetShown[] => {
    const values = finding?.facets[id] ?? [];
    // What all that is found has in common, there is nothing to choose by.
    const isCommon = values.length === 1 && values[0]?.count === finding?.counts[view];
    if (values.length === 0 || (isCommon && !values[0]?.isChosen)) return [];
    return [
      { id, name: t(`facet-${id}`), values: values.map((one) => ({ ...one, label: nameOf(id, one.value) })) },
    ];
  });
  const order = place.route.sort?.replace(/^-/, '') ?? '';
  return (
    <div class="asking">
      <SearchBox q={q} onInput={(next) => ask(next, 'typing')} complete={complete} />
      <div class="asking-row">
        <label class="sort-by small">
          <span class="soft">{t('sortBy')}</span>
          <select
            // An order that is not known is the one without a name.
            value={COLUMNS.some((one) => one === order) ? (place.route.sort ?? '') : ''}
            onChange={({ currentTarget: { value } }) => place.go({ sort: value === '' ? null : value })}
          >
            <option value="">
              {t(
                parseQuery(q).words.length > 0
                  ? 'sort-relevance'
                  : question.list
                    ? 'sort-place'
                    : 'sort-changed',
              )}
            </option>
            {COLUMNS.flatMap((one) => [
              <option key={one} value={one}>
                {t('orderUp', { by: t(`sort-${one}`) })}
              </option>,
              <option key={`-${one}`} value={`-${one}`}>
                {t('orderDown', { by: t(`sort-${one}`) })}
              </option>,
            ])}
          </select>
        </label>
        {facets.length > 0 && (
          <button type="button" class="facet-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon node={ListFilter} size={16} />
            {t('filters')}
          </button>
        )}
        {filters.length > 0 && (
          <ul class="filter-chips" aria-label={t('filters')}>
            {filters.map(({ facet, value, isNegated, start }) => {
              const shown = `${isNegated ? '−' : ''}${t(`facet-${facet}`)}: ${nameOf(facet, value)}`;
              return (
                <li key={`${start} ${filterText(facet, value)}`}>
                  <button
                    type="button"
                    class="small"
                    title={t('filterOff', { filter: shown })}
                    aria-label={t('filterOff', { filter: shown })}
                    onClick={() => ask(withFilter(q, facet, value, false))}
                  >
                    <bdi>{shown}</bdi>
                    <Icon node={X} size={14} />
                  </button>
                </li>
              );
            })}
            {filters.length > 1 && (
              <li>
                <button type="button" class="quiet small" onClick={() => ask(withoutFilter(q))}>
                  {t('filtersOff')}
                </button>
              </li>
            )}
          </ul>
        )}
      </div>
      {isOpen && facets.length > 0 && (
        <Lazy
          load={loadFacets}
          actions={actions}
          props={{
            facets,
            onChange: (id: string, value: string, isOn: boolean) => {
              const facet = id as Facet;
              ask(isOn ? withFilter(q, facet, value, true) : without(facet, value));
            },
          }}
        />
      )}
      {finding && finding.ignored.length > 0 && (
        <p class="small ignored" role="status">
          {t('ignoredParts', { parts: finding.ignored.join(' ') })}
        </p>
      )}
    </div>
  );
}
