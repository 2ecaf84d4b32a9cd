import type { RowView, VersionView } from '@/components/versions/view';
import { wordDiff } from '@/utils/anchor/word-diff';
import type { PaperVersions } from '@/utils/library/texts';
import { seenLast } from '@/utils/library/versions';
import type { Comparison } from '@/utils/versions/comparison';
import { type VersionsRoute, versionsHash } from '@/utils/versions/versions-hash';

/** The versions as their list shows them. */
export function versionViews({ publication, versions, highlights }: PaperVersions): VersionView[] {
  const now = seenLast(versions);
  return versions.map(({ sha256, createdAt }, at) => ({
    sha256,
    number: at + 1,
    createdAt,
    isNow: versions.length > 1 && sha256 === now?.sha256,
    highlights: highlights.filter((highlight) => highlight.sha256 === sha256).length,
    href: versionsHash({ key: publication.key, to: sha256 }),
  }));
}

/** Which two are compared when the address names none: the one seen last, and the newest of the others. */
export function newestTwo({ versions }: PaperVersions): Pick<VersionsRoute, 'from' | 'to'> {
  // A version of a page that holds less of the paper was never seen as its text: it is better than nothing to compare.
  const to = seenLast(versions) ?? versions.at(-1);
  const others = versions.filter((version) => version !== to);
  const from = seenLast(others) ?? others.at(-1);
  return from && to ? { from: from.sha256, to: to.sha256 } : {};
}

/** The rows of a comparison with what they show. */
export function rowViews({ rows, before, after }: Comparison): RowView[] {
  return rows.map((row) => {
    const [a, b] = [
      row.before === null ? null : (before[row.before] ?? null),
      row.after === null ? null : (after[row.after] ?? null),
    ];
    return {
      kind: row.kind,
      isMoved: row.kind === 'changed' && row.isMoved,
      before: a,
      after: b,
      parts: () => wordDiff(a?.text ?? '', b?.text ?? ''),
    };
  });
}
