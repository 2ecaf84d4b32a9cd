import { language } from '@/utils/i18n/language';

/**
 * The formatters of the browser, each made once: to make one takes many times as long as to use it, and a list writes a day and a
 * number in every row.
 */
const days = {
  long: madeOnce((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })),
  medium: madeOnce((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })),
};
const counts = madeOnce((locale) => new Intl.NumberFormat(locale));
const lists = madeOnce((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

function madeOnce<F>(make: (locale: string) => F): (locale: string) => F {
  const made = new Map<string, F>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

/** `2023-09-18` as the reader's language writes a day: "18 September 2023". Anything else is given back as it is. */
export function formatDay(isoDate: string, locale = language().formats): string {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(time)) return isoDate;
  // A publication date is a day in a calendar, not an instant: no time zone may move it.
  return days.long(locale).format(time);
}

/** A number as the reader's language writes it: "2,000". */
export function formatCount(n: number, locale = language().formats): string {
  return counts(locale).format(n);
}

/** Names joined as prose: "A, B and C". */
export function formatNames(names: readonly string[], locale = language().formats): string {
  return lists(locale).format(names);
}

/** The reader's own day of an ISO instant: "18 September 2023", or in a narrow place "18 Sept 2023". */
export function formatMoment(
  instant: string,
  length: 'long' | 'medium' = 'long',
  locale = language().formats,
): string {
  const day = new Date(instant);
  // A formatter keeps the time zone of when it was made; the reader's may be another one by now.
  return days[length](locale).format(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()));
}
