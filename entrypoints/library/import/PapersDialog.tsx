import { useEffect, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import { useBusy } from '@/components/use-busy';
import type { ScreenProps } from '@/entrypoints/library/screen';
import type { ImportedFile } from '@/utils/import/imported';
import { importPapers, type PapersPreview, previewPapers } from '@/utils/library/import-papers';
import { undoOperation } from '@/utils/library/undo';
import { uuid } from '@/utils/uuid';
import { FileFrame } from './FileFrame';

interface Props extends Omit<ScreenProps, 'catalogue'> {
  file: File;
  imported: ImportedFile;
  onClose: () => void;
}

/** Longest name of a list, as in a shared one. */
const NAME_LIMIT = 200;

/** What a file of papers would bring, and into which list. */
export function PapersDialog({ library, actions, place, file, imported, onClose }: Props) {
  const t = useText();
  const { kind, papers, leftOut } = imported;
  const [preview, setPreview] = useState<PapersPreview | null>(null);
  const [name, setName] = useState(() => imported.name ?? nameOf(file));
  const { busy, once } = useBusy();
  useEffect(() => {
    void actions
      .run(async () => setPreview(await previewPapers(library, papers)))
      .then((isRead) => !isRead && onClose());
  }, []);
  const bring = () =>
    once(async () => {
      const operation = uuid();
      const isDone = await actions.run(
        async () => {
          const done = await importPapers(library, operation, name, papers);
          place.go({ screen: 'papers', list: done.listId, q: '', sort: null });
          return done;
        },
        (done) => ({
          text: t('importDone', { n: done.papers, list: done.name }),
          undo: () =>
            actions.run(
              () => undoOperation(library, uuid(), operation),
              (isUndone) => ({ text: t(isUndone ? 'importTakenBack' : 'conflict') }),
            ),
        }),
      );
      onClose();
      return isDone;
    });
  return (
    <FileFrame
      title={t('importPapersTitle')}
      file={file.name}
      onClose={onClose}
      isOffer
      action={
        preview && (
          <button
            type="button"
            class="primary"
            aria-disabled={busy || name.trim() === ''}
            onClick={() => name.trim() !== '' && void bring()}
          >
            {busy ? t('working') : t('importDo')}
          </button>
        )
      }
    >
      {!preview && <p role="status">{t('working')}</p>}
      {preview && (
        <>
          <p>
            {t(`kind-${kind}`)}: {t('importPapers', { n: preview.papers })}{' '}
            {preview.known > 0 && t('importKnown', { n: preview.known })}
          </p>
          {preview.highlights > 0 && (
            <p>
              {t('importHighlights', { n: preview.highlights })}{' '}
              {preview.knownHighlights > 0 && t('importHighlightsKnown', { n: preview.knownHighlights })}{' '}
              {t('importFound')}
            </p>
          )}
          {leftOut.length > 0 && (
            <p class="soft">{t('importLeftOut', { n: leftOut.length, first: leftOut[0] ?? '' })}</p>
          )}
          <label class="setting">
            {t('importInto')}
            <input
              type="text"
              value={name}
              maxLength={NAME_LIMIT}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </label>
        </>
      )}
    </FileFrame>
  );
}

/** The file's name without its ending. */
const nameOf = ({ name }: File) => name.replace(/\.[a-z-]{1,12}$/i, '').slice(0, NAME_LIMIT) || name;
