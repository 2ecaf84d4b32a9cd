import type { Highlight } from '@/utils/highlight/highlight';
import type { TextRecord } from '@/utils/library/records';
import { compareVersions } from './comparison';
import type { EditNotice } from './notice';

/** The notice of an edit; null when only its typography differs: nobody is to be troubled with that. */
export function editNotice(
  edit: {
    publication: { key: string };
    highlights: readonly Highlight[];
    before: TextRecord;
    after: TextRecord;
    readAt: string;
  } | null,
): EditNotice | null {
  if (!edit) return null;
  const { publication, highlights, before, after, readAt } = edit;
  const { changes, touched } = compareVersions(before, after, highlights);
  if (changes === 0) return null;
  return {
    key: publication.key,
    from: before.sha256,
    to: after.sha256,
    readAt,
    paragraphs: changes,
    highlights: touched.length,
  };
}
