import type { ArticleMetadata } from '@/utils/article/article';
import type { Highlight } from '@/utils/highlight/highlight';

/** What tells when the user had a paper before them; all times are ISO instants. */
export interface Visits {
  publication: Pick<ArticleMetadata, 'coverage'> & {
    savedAt?: string | null | undefined;
    createdAt?: string | undefined;
  };
  highlights: readonly (Pick<Highlight, 'createdAt'> & Partial<Pick<Highlight, 'importedAt'>>)[];
  /** How far it is read, and when the user left it. */
  progress?: { updatedAt: string } | null | undefined;
  /** What is known already, where `highlights` are only some of the paper's; null: never. */
  accessed?: string | null | undefined;
}

/**
 * The last instant until `now` at which the user is known to have had the publication open, for "accessed on"; null: never.
 * What was only listed was saved without being opened, and its highlights came with it; likewise no highlight counts that
 * came in a file, since its date is that of whoever wrote the file, or none at all.
 */
export function lastAccess(
  { publication, highlights, progress, accessed }: Visits,
  now: number = Date.now(),
): string | null {
  if (accessed !== undefined) return accessed;
  const { coverage, savedAt, createdAt: known } = publication;
  const own = highlights
    .filter(
      ({ createdAt, importedAt }) =>
        importedAt === undefined &&
        // Before the library knew the paper, it was in no reader of ours.
        !(known !== undefined && Date.parse(createdAt) < Date.parse(known)),
    )
    .map(({ createdAt }) => createdAt);
  const times = coverage === 'listed' ? [progress?.updatedAt] : [...own, progress?.updatedAt, savedAt];
  return (
    times
      .filter((time) => typeof time === 'string')
      .filter((time) => Date.parse(time) <= now)
      .sort((a, b) => Date.parse(a) - Date.parse(b))
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
