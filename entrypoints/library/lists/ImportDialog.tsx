import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MoreText } from '@/components/MoreText';
import { Notice } from '@/components/StateMessage';
import { useText } from '@/components/text';
import { useBusy } from '@/components/use-busy';
import type { ScreenProps } from '@/entrypoints/library/screen';
import { listsMessages } from '@/utils/i18n/en/lists';
import { type ImportPreview, importList, previewImport } from '@/utils/library/import-list';
import { undoOperation } from '@/utils/library/undo';
import { LIST_FILE_LIMITS } from '@/utils/share/list-file';
import { type ReadListFile, readListFile, type SharedList } from '@/utils/share/read-list-file';
import { uuid } from '@/utils/uuid';
import '@/components/lists/lists.css';

interface Props extends Omit<ScreenProps, 'catalogue'> {
  file: File;
  onClose: () => void;
}

type Looked = Extract<ReadListFile, { ok: false }> | { ok: true; file: SharedList; preview: ImportPreview };

/** Characters of a list's name that go into the tag of its highlights. */
const TAG_NAME = 40;

/** Names where highlights come from. */
function originOf(t: ReturnType<typeof useText>, { name }: SharedList['list']): string {
  const signs = Array.from(name);
  const list = signs.length > TAG_NAME ? `${signs.slice(0, TAG_NAME).join('').trimEnd()}…` : name;
  return t('originTag', { list });
}

/** Looks into a file and says what is in it, before anything is written. */
export function ImportDialog(props: Props) {
  return (
    <MoreText texts={listsMessages}>
      <Dialog {...props} />
    </MoreText>
  );
}

function Dialog({ library, actions, place, file, onClose }: Props) {
  const t = useText();
  const box = useRef<HTMLDialogElement>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [withHighlights, setWith] = useState(false);
  const { busy, once } = useBusy();
  useLayoutEffect(() => box.current?.showModal(), []);
  useEffect(() => {
    void actions
      .run(async () => {
        const read: ReadListFile =
          file.size > LIST_FILE_LIMITS.bytes
            ? { ok: false, fault: 'too-large', place: null }
            : readListFile(new Uint8Array(await file.arrayBuffer()));
        setLooked(read.ok ? { ...read, preview: await previewImport(library, read.file) } : read);
      })
      // What went wrong is told by the page, which the dialog would cover.
      .then((isRead) => !isRead && onClose());
  }, [file]);
  const bring = (shared: SharedList) =>
    once(async () => {
      const operation = uuid();
      const tag = withHighlights ? originOf(t, shared.list) : null;
      const isDone = await actions.run(
        async () => {
          const imported = await importList(library, operation, shared, tag);
          place.go({ screen: 'papers', list: imported.listId, q: '', sort: null });
          return imported;
        },
        ({ papers, highlights, name }) => ({
          text:
            papers === 0 && highlights > 0
              ? t('importedHighlights', { n: highlights, list: name })
              : t('imported', { n: papers, list: name }),
          undo: () =>
            actions.run(
              () => undoOperation(library, uuid(), operation),
              (isUndone) => ({ text: t(isUndone ? 'importUndone' : 'conflict') }),
            ),
        }),
      );
      onClose();
      return isDone;
    });
  const comes = looked?.ok ? whatComes(looked.preview) : { papers: 0, highlights: 0 };
  const isNothing = comes.papers === 0 && !(withHighlights && comes.highlights > 0);
  return (
    <dialog ref={box} class="import-dialog" aria-labelledby="import-title" onClose={onClose}>
      <div>
        <h2 id="import-title">{t('importTitle')}</h2>
        {!looked && <p role="status">{t('working')}</p>}
        {looked && !looked.ok && <BadFile {...looked} name={file.name} />}
        {looked?.ok && (
          <Preview
            {...looked.preview}
            list={looked.file.list}
            withHighlights={withHighlights}
            onHighlights={setWith}
          />
        )}
        <div class="row-end">
          <button type="button" onClick={() => box.current?.close()}>
            {t(looked?.ok && comes.papers + comes.highlights > 0 ? 'cancel' : 'close')}
          </button>
          {looked?.ok && comes.papers + comes.highlights > 0 && (
            <button
              type="button"
              class="primary"
              aria-disabled={busy || isNothing}
              onClick={() => !isNothing && void bring(looked.file)}
            >
              {busy ? t('working') : t('importNow')}
            </button>
          )}
        </div>
      </div>
    </dialog>
  );
}

/** What an import would add to what is here. */
const whatComes = ({ papers, inList, highlights, knownHighlights }: ImportPreview) => ({
  papers: papers - inList,
  highlights: highlights - knownHighlights,
});

function BadFile({ fault, place, name }: Extract<ReadListFile, { ok: false }> & { name: string }) {
  const t = useText();
  const where = typeof place === 'string' ? { place } : { ...place };
  return (
    <Notice tone="problem">
      <p>{t('importBad')}</p>
      <p>
        <bdi>{name}</bdi>: {t(`file-${fault}`, where)}
      </p>
    </Notice>
  );
}

interface PreviewProps extends ImportPreview {
  list: SharedList['list'];
  withHighlights: boolean;
  onHighlights: (isWanted: boolean) => void;
}

function Preview({ list, withHighlights, onHighlights, ...preview }: PreviewProps) {
  const t = useText();
  const { papers, known, inList, knownHighlights, joins } = preview;
  const { highlights } = whatComes(preview);
  return (
    <>
      <div>
        <p class="import-name">
          <bdi>{list.name}</bdi>
        </p>
        {list.description !== '' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it may be long and scrolls
          <p class="soft import-description" dir="auto" tabIndex={0}>
            {list.description}
          </p>
        )}
      </div>
      <p>
        {papers === 0 ? t('previewNone') : t('previewNew', { n: papers })}{' '}
        {known > 0 && t('previewKnown', { n: known })}
      </p>
      {joins && <p>{t(inList === papers ? 'previewNothing' : 'previewJoins')}</p>}
      {knownHighlights > 0 && <p>{t('highlightsKnown', { n: knownHighlights })}</p>}
      {highlights > 0 && (
        <label class="setting-switch">
          <input
            type="checkbox"
            checked={withHighlights}
            onChange={({ currentTarget }) => onHighlights(currentTarget.checked)}
          />
          {t('bringHighlights', { n: highlights, tag: originOf(t, list) })}
        </label>
      )}
    </>
  );
}
