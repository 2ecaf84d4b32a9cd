import { useEffect, useState } from 'preact/hooks';
import { MoreText } from '@/components/MoreText';
import { useText } from '@/components/text';
import { RestoreDialog } from '@/entrypoints/library/backup/RestoreDialog';
import { ImportDialog } from '@/entrypoints/library/lists/ImportDialog';
import type { ScreenProps } from '@/entrypoints/library/screen';
import { FileFaultError } from '@/utils/backup/file-fault';
import { browser } from '@/utils/browser';
import { importMessages } from '@/utils/i18n/en/import';
import type { ImportedFile } from '@/utils/import/imported';
import { IMPORT_LIMIT } from '@/utils/import/read-file';
import { HEAD_LENGTH, recognise } from '@/utils/import/recognise';
import { readSettings } from '@/utils/settings';
import { BadFile } from './BadFile';
import { FileFrame } from './FileFrame';
import { PapersDialog } from './PapersDialog';
import { readInWorker } from './read-in-worker';

interface Props extends Omit<ScreenProps, 'catalogue'> {
  file: File;
  onClose: () => void;
}

type Seen = 'backup' | 'shared-list' | FileFaultError | ImportedFile;

/** Looks what a file is, by what is in it, and says what it would do, before anything is written. */
export function FileDialog(props: Props) {
  return (
    <MoreText texts={importMessages}>
      <Dialog {...props} />
    </MoreText>
  );
}

function Dialog(props: Props) {
  const t = useText();
  const { file, actions, onClose } = props;
  const [seen, setSeen] = useState<Seen | null>(null);
  useEffect(() => {
    const until = new AbortController();
    void actions
      .run(async () => setSeen(await look(file, until.signal)))
      // What went wrong is told by the page, which the dialog would cover.
      .then((isRead) => !isRead && onClose());
    return () => until.abort();
  }, [file]);
  if (seen === 'backup') return <RestoreDialog {...props} />;
  if (seen === 'shared-list') return <ImportDialog {...props} />;
  if (seen !== null && !(seen instanceof FileFaultError)) return <PapersDialog {...props} imported={seen} />;
  return (
    <FileFrame title={t('importPapersTitle')} file={file.name} onClose={onClose} isOffer={false}>
      {seen === null ? (
        <p role="status">{t('working')}</p>
      ) : (
        <BadFile fault={seen.fault} place={seen.place} limit={limitOf(seen)} />
      )}
    </FileFrame>
  );
}

/** Null where nobody waits for it any more. */
async function look(file: File, signal: AbortSignal): Promise<Seen | null> {
  try {
    const kind = recognise(new Uint8Array(await file.slice(0, HEAD_LENGTH).arrayBuffer()));
    if (kind === 'backup' || kind === 'shared-list') return kind;
    const { colourNames } = await readSettings(browser.storage.local);
    return await readInWorker([file, kind, colourNames], signal);
  } catch (error) {
    if (error instanceof FileFaultError) return error;
    throw error;
  }
}

/** Megabytes, or papers. */
const limitOf = ({ fault }: FileFaultError) => (fault === 'too-many' ? 5_000 : IMPORT_LIMIT / 1e6);
