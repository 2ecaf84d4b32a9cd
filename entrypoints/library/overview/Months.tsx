import { formatCount } from '@/components/format';
import { Columns } from '@/components/overview/Columns';
import { CountTable } from '@/components/overview/CountTable';
import { useText } from '@/components/text';
import { language } from '@/utils/i18n/language';
import { libraryHash } from '@/utils/library-hash';
import type { MonthCount } from '@/utils/overview/overview';
import { filterText } from '@/utils/search/query';

/** The last day of the twelfth month is enough to name it: "Apr 2025". */
function monthText(month: string, style: 'short' | 'narrow'): string {
  const time = Date.parse(`${month}-15T00:00:00Z`);
  const year = style === 'short' ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(language().formats, { month: style, ...year, timeZone: 'UTC' }).format(time);
}

const hrefOf = (by: 'saved' | 'read' | 'made', month: string) =>
  libraryHash({ ...(by === 'made' && { screen: 'highlights' }), q: filterText(by, month) });

/** What was saved, read and marked in each of the last twelve months. */
export function Months({ months }: { months: readonly MonthCount[] }) {
  const t = useText();
  const kinds = [
    { what: 'saved', by: 'saved', name: t('papersSaved'), href: libraryHash({ sort: '-saved' }) },
    { what: 'read', by: 'read', name: t('papersRead'), href: libraryHash({ q: 'status:read' }) },
    {
      what: 'highlights',
      by: 'made',
      name: t('highlightsMade'),
      href: libraryHash({ screen: 'highlights', sort: '-changed' }),
    },
  ] as const;
  return (
    <section>
      <h2>{t('overTime')}</h2>
      <div class="overview-months">
        {kinds.map(({ what, by, name, href }) => (
          <div key={what}>
            <h3>
              <a href={href}>{name}</a>
            </h3>
            <Columns
              columns={months.map((one) => ({
                key: one.month,
                label: monthText(one.month, 'narrow'),
                name: monthText(one.month, 'short'),
                count: one[what],
                href: hrefOf(by, one.month),
              }))}
              label={t('perMonth', {
                what: name,
                counts: months.map((one) => `${monthText(one.month, 'short')} ${one[what]}`).join(', '),
              })}
            />
            <ul class="year-links" aria-label={name}>
              {months
                .filter((one) => one[what] > 0)
                .map((one) => (
                  <li key={one.month}>
                    <a href={hrefOf(by, one.month)}>
                      {monthText(one.month, 'short')} <span class="soft">({formatCount(one[what])})</span>
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      <CountTable
        caption={t('overTime')}
        heads={[t('month'), ...kinds.map(({ name }) => name)]}
        rows={months.map((one) => ({
          name: monthText(one.month, 'short'),
          counts: [one.saved, one.read, one.highlights],
        }))}
      />
    </section>
  );
}
