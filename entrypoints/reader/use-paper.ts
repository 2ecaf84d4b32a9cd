import { useMemo } from 'preact/hooks';
import { type Live, useLive } from '@/components/use-live';
import type { Highlight } from '@/utils/highlight/highlight';
import { onLibraryChange } from '@/utils/library/changes';
import { glanceFirst } from '@/utils/library/glance';
import { historyOf } from '@/utils/library/history-of';
import type { Library } from '@/utils/library/open';
import type { HistoryView, PublicationRecord, TextRecord } from '@/utils/library/records';
import { versionsOfPaper } from '@/utils/library/texts';
import { presentOf } from '@/utils/library/versions';

/** A paper as the reader shows it. */
export interface ReaderPaper {
  publication: PublicationRecord;
  /** The version that was seen last; null where no text is kept. */
  text: TextRecord | null;
  /** How many versions of the text are kept. */
  versions: number;
  /** In the order of the text. */
  highlights: Highlight[];
  /** What undo and redo would do to its highlights. */
  history: HistoryView;
}

/** The paper known under `key`, read again after every write of any context; `paper` is null when there is none. */
export function useReaderPaper(library: Library, key: string): Live<{ paper: ReaderPaper | null }> {
  const source = useMemo(() => glanceFirst(library), [library]);
  return useLive(
    async () => {
      const from = source();
      // Only a library that was compared with its mirror is said not to hold a paper.
      return { paper: (await look(from, key)) ?? (from === library ? null : await look(library, key)) };
    },
    onLibraryChange,
    [library, key],
  );
}

async function look(library: Library, key: string): Promise<ReaderPaper | null> {
  const found = await versionsOfPaper(library, key);
  if (!found) return null;
  const { publication, versions, highlights } = found;
  const history = await historyOf(library, publication.keys);
  return {
    publication,
    text: presentOf(versions, publication.sha256) ?? null,
    versions: versions.length,
    highlights,
    history,
  };
}
