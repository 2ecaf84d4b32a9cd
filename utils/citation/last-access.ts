import type { ArticleMetadata } from '@/utils/article/article';
import type { Highlight } from '@/utils/highlight/highlight';

/** What tells when the user had a paper before them; all times are ISO instants. */
export interface Visits {
  publication: Pick<ArticleMetadata, 'coverage'> & { savedAt?: string | null | undefined };
  highlights: readonly Pick<Highlight, 'createdAt'>[];
  /** How far it is read, and when the user left it. */
  progress?: { updatedAt: string } | null | undefined;
}

/** The last instant at which the user is known to have had the publication open, for "accessed on"; null: never. */
export function lastAccess({ publication, highlights, progress }: Visits): string | null {
  const times = [
    ...highlights.map(({ createdAt }) => createdAt),
    progress?.updatedAt,
    // What was only listed was saved without being opened.
    publication.coverage === 'listed' ? null : publication.savedAt,
  ];
  return (
    times
      .filter((time) => typeof time === 'string')
      .sort()
      .at(-1) ?? null
  );
}

/** Days as ISO writes them, by time zone: of the languages that the browsers know, this one does. */
const zones = new Map<string, Intl.DateTimeFormat>();

/**
 * The day of an ISO instant where the user is, as they would write it down; of a day alone that day, null of what is neither.
 * @param timeZone name in the IANA database; that of the machine at present unless it is given
 */
export function localDay(iso: string, timeZone?: string): string | null {
  if (!iso.includes('T')) return iso;
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return null;
  if (timeZone === undefined) {
    // Not by a formatter, which keeps the time zone of when it was made.
    const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
    return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  }
  let format = zones.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    zones.set(timeZone, format);
  }
  return format.format(time);
}
