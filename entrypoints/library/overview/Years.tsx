import { formatCount } from '@/components/format';
import { Columns } from '@/components/overview/Columns';
import { useText } from '@/components/text';
import { libraryHash } from '@/utils/library-hash';
import type { Counted } from '@/utils/overview/overview';
import { filterText } from '@/utils/search/query';

const hrefOf = (year: string) => libraryHash({ q: filterText('year', year) });

/** Papers by the year in which they came out. */
export function Years({ years }: { years: readonly Counted[] }) {
  const t = useText();
  if (years.length === 0) return null;
  const shown = years.filter(({ count }) => count > 0);
  return (
    <section>
      <h2>{t('byYear')}</h2>
      <Columns
        columns={years.map(({ value, count }) => ({
          key: value,
          label: value,
          name: value,
          count,
          href: hrefOf(value),
        }))}
        label={`${t('byYear')}: ${shown.map(({ value, count }) => `${value} ${count}`).join(', ')}`}
      />
      <ul class="year-links" aria-label={t('byYear')}>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <a href={hrefOf(value)}>
              {value} <span class="soft">({formatCount(count)})</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
