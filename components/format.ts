/** `2023-09-18` as the reader's language writes a day: "18 September 2023". Anything else is given back as it is. */
export function formatDay(isoDate: string, locale = 'en-GB'): string {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(time)) return isoDate;
  // A publication date is a day in a calendar, not an instant: no time zone may move it.
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** A number as the reader's language writes it: "2,000". */
export function formatCount(n: number, locale = 'en-GB'): string {
  return new Intl.NumberFormat(locale).format(n);
}

/** Names joined as prose: "A, B and C". */
export function formatNames(names: readonly string[], locale = 'en-GB'): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** The reader's own day of an ISO instant: "18 September 2023", or in a narrow place "18 Sept 2023". */
export function formatMoment(instant: string, length: 'long' | 'medium' = 'long', locale = 'en-GB'): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: length }).format(Date.parse(instant));
}
