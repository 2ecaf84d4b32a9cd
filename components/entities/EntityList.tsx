import { Search } from 'lucide';
import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import { useMore } from '@/components/use-more';
import type { Entity, EntityIndex } from '@/utils/entities/entities';
import type { EntityKind } from '@/utils/entities/kinds';

/** A place, as a button or a link; `label` names it to whoever hears it alone. */
type PlaceView = (n: number, label: string, children: ComponentChildren) => ComponentChildren;

interface Props {
  index: EntityIndex;
  kinds: readonly EntityKind[];
  /** The number to cite of a paragraph; undefined outside prose. */
  numbers: ReadonlyMap<number, number>;
  language: string;
  heading: 'h3' | 'h4';
  place: PlaceView;
  /** Address of the library's search for a name. */
  searchHref: (name: string) => string;
}

/** Entries of a kind that a first look shows, and that each further look adds; places of an entry that a first look shows. */
const STEP = 12;
const FIRST_PLACES = 8;

/** Who, where and when: each name with the paragraphs in which it stands. */
export function EntityList({ index, kinds, heading: Heading, ...rest }: Props) {
  const t = useText();
  const filled = kinds.filter((kind) => index[kind].length > 0);
  if (filled.length === 0) return <p class="soft small">{t('noEntities')}</p>;
  return (
    <div class="entities">
      {filled.map((kind) => (
        <section key={kind}>
          <Heading>
            {t(`entities-${kind}`)} <span class="count">{index[kind].length}</span>
          </Heading>
          <Entries entities={index[kind]} isSought={kind !== 'dates'} {...rest} />
        </section>
      ))}
      <p class="soft small">{t('entitiesNote')}</p>
    </div>
  );
}

type Shared = Pick<Props, 'numbers' | 'language' | 'place' | 'searchHref'> & { isSought: boolean };

function Entries({ entities, ...of }: Shared & { entities: readonly Entity[] }) {
  const t = useText();
  const { limit, list, showMore } = useMore<HTMLUListElement>(STEP, '.entity-places > :first-child');
  const rest = entities.length - limit;
  return (
    <>
      <ul ref={list}>
        {entities.slice(0, limit).map((entity) => (
          <li key={entity.iso ?? entity.name}>
            <Named entity={entity} {...of} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="quiet small" onClick={showMore}>
          {t('moreEntities', { n: Math.min(rest, STEP) })}
        </button>
      )}
    </>
  );
}

function Named({
  entity: { name, forms, places },
  isSought,
  numbers,
  language,
  place,
  searchHref,
}: Shared & { entity: Entity }) {
  const t = useText();
  const [isAll, setAll] = useState(false);
  // A name that stands in a paragraph twice leads there once.
  const paragraphs = [...new Set(places.map(({ n }) => n))];
  const rest = paragraphs.length - FIRST_PLACES;
  const others = forms.filter((form) => form !== name);
  return (
    <>
      <span class="entity-name" lang={language}>
        <bdi>{name}</bdi>
        {others.length > 0 && <span class="soft small"> {others.slice(0, 4).join(', ')}</span>}
      </span>
      {isSought && (
        <a
          class="entity-search"
          href={searchHref(name)}
          aria-label={t('searchEntity', { name })}
          title={t('searchEntity', { name })}
        >
          <Icon node={Search} size={14} />
        </a>
      )}
      <span class="entity-places">
        {paragraphs.slice(0, isAll ? undefined : FIRST_PLACES).map((n) => {
          const number = numbers.get(n);
          const label =
            number === undefined ? t('placeInLeadOf', { name }) : t('placeOfEntity', { n: number, name });
          return (
            <Fragment key={n}>
              {place(n, label, number === undefined ? t('placeInLead') : t('paragraphShort', { n: number }))}
            </Fragment>
          );
        })}
        {!isAll && rest > 0 && (
          <button type="button" class="quiet small" onClick={() => setAll(true)}>
            {t('morePlaces', { n: rest })}
          </button>
        )}
      </span>
    </>
  );
}
