import type { TextRecord } from './records';

/**
 * Which version of a text stands on its page, and which one the user knows: pure rules. Both follow from times that
 * never run backwards among the versions of one text (`after`), so that a page which returns to an old version, or a
 * clock that is set back, confuses neither.
 */

type Times = Pick<TextRecord, 'seenAt' | 'acknowledgedAt'>;

/** The version that was seen last; undefined when none is kept. */
export function seenLast<V extends Times>(versions: readonly V[]): V | undefined {
  return latest(versions, ({ seenAt }) => seenAt);
}

/**
 * The version in which highlights are looked for: the one seen last, else the one that the publication's record names by
 * its digest `recorded`. The record changes by acts of the user alone, and may be behind the page.
 */
export function presentOf<V extends Times & { sha256: string }>(
  versions: readonly V[],
  recorded: string,
): V | undefined {
  return seenLast(versions) ?? versions.find(({ sha256 }) => sha256 === recorded);
}

/** The version that the user came to know last; undefined when they know none. */
export function knownLast<V extends Times>(versions: readonly V[]): V | undefined {
  return latest(versions, ({ acknowledgedAt }) => acknowledgedAt);
}

/** `now`, or the first instant after every one of `times` where the clock does not say so itself. */
export function after(times: readonly (string | null)[], now: string): string {
  const last = Math.max(...times.map((time) => (time === null ? 0 : Date.parse(time))), 0);
  return Date.parse(now) > last ? now : new Date(last + 1).toISOString();
}

/** The same version kept under two keys that turned out to be one publication. */
export function oneText(a: TextRecord, b: TextRecord): TextRecord {
  return {
    ...a,
    createdAt: a.createdAt < b.createdAt ? a.createdAt : b.createdAt,
    seenAt: later(a.seenAt, b.seenAt),
    acknowledgedAt: later(a.acknowledgedAt, b.acknowledgedAt),
    keptBy: a.keptBy === 'user' ? a.keptBy : b.keptBy,
  };
}

/**
 * Versions to let go, the oldest first, so that at most `most` are kept which only the page has brought. Never one that
 * anything in `references` names by its digest (a highlight, wherever it names it), the first one, the one that is
 * seen now, or the one that the user knows.
 */
export function superfluous(
  versions: readonly TextRecord[],
  references: readonly unknown[],
  most: number,
): TextRecord[] {
  const named = JSON.stringify(references);
  const ordered = inOrder(versions);
  const [first] = ordered;
  const kept = [first, seenLast(versions), knownLast(versions)];
  const loose = ordered.filter(
    (version) => version.keptBy === 'page' && !kept.includes(version) && !named.includes(version.sha256),
  );
  return loose.slice(0, Math.max(0, loose.length - most));
}

/** The first one met first. */
export function inOrder(versions: readonly TextRecord[]): TextRecord[] {
  return versions.toSorted((a, b) => Number(a.createdAt > b.createdAt) - Number(a.createdAt < b.createdAt));
}

const later = (a: string | null, b: string | null) => ((a ?? '') > (b ?? '') ? a : b);

function latest<V>(versions: readonly V[], timeOf: (version: V) => string | null): V | undefined {
  let found: V | undefined;
  let time = '';
  for (const version of versions) {
    const own = timeOf(version) ?? '';
    if (own > time) {
      found = version;
      time = own;
    }
  }
  return found;
}
