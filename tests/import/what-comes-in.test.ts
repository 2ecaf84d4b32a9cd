import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryWith, startWithFreshProfile, stateOf } from '@/tests/library/sample';
import { FileFaultError } from '@/utils/backup/file-fault';
import { readBackup } from '@/utils/backup/read-backup';
import { readPapers } from '@/utils/import/read-file';
import { HEAD_LENGTH, recognise } from '@/utils/import/recognise';
import { backupOf } from '@/utils/library/backup';
import { importPapers, previewPapers } from '@/utils/library/import-papers';
import type { Library } from '@/utils/library/open';
import { restoreBackup } from '@/utils/library/restore';
import { uuid } from '@/utils/uuid';
import { foreignFiles } from './foreign';

startWithFreshProfile();

/** What is the library's own. */
async function wordsOf(library: Library) {
  const { operations: _operations, meta: _meta, ...words } = await stateOf(library);
  return words;
}

describe('a file of a stranger', () => {
  it.each(foreignFiles)(
    'in %s is refused for what is in it, or is all in a backup that can be restored',
    async (_format, files) => {
      let read = 0;
      await fc.assert(
        fc.asyncProperty(files, async (text) => {
          const file = new Blob([text]);
          const kind = recognise(new Uint8Array(await file.slice(0, HEAD_LENGTH).arrayBuffer()));
          if (kind === 'backup' || kind === 'shared-list') throw new Error(kind);
          const told = await readPapers(file, kind).catch((error: unknown) => error);
          if (told instanceof FileFaultError) return;
          const { papers } = told as Awaited<ReturnType<typeof readPapers>>;
          read += 1;
          const library = await libraryWith({});
          const done = await importPapers(library, uuid(), 'Brought', papers);
          const marks = papers.reduce((sum, { highlights }) => sum + highlights.length, 0);
          expect(done).toMatchObject({ highlights: marks });
          expect(await previewPapers(library, papers)).toMatchObject({
            known: papers.length,
            knownHighlights: marks,
          });
          const backup = await backupOf(library, {});
          expect(backup?.leftOut).toEqual([]);
          const restored = await libraryWith({});
          await restoreBackup(restored, uuid(), () => readBackup(backup?.file ?? new Blob()), {
            revive: false,
            discard: false,
          });
          expect(await wordsOf(restored)).toEqual(await wordsOf(library));
        }),
        { numRuns: 60 },
      );
      // Of files that are all refused nothing would be shown.
      expect(read).toBeGreaterThan(0);
    },
  );
});
