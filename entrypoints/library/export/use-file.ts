import { useEffect, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { inUseOf } from '@/entrypoints/library/cite';
import { saveFile } from '@/entrypoints/library/download';
import { useWatched } from '@/entrypoints/library/use-watched';
import { browser } from '@/utils/browser';
import type { FormatId } from '@/utils/export/format-ids';
import { formatOf } from '@/utils/export/formats';
import type { BibliographyOf } from '@/utils/export/reading-list';
import { xmlText } from '@/utils/export/xml';
import type { BulkOptions } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import { type Copied, copy } from '@/utils/page/clipboard';
import { ProblemError } from '@/utils/problem';
import { changeSettings } from '@/utils/settings';
import { type ExportAsked, type ExportFile, type ExportWanted, exportRows } from './export-rows';
import { bibliographyInWorker } from './long-bibliography';
import type { ExportScope } from './scopes';
import { asPage } from './use-preview';

/**
 * Writes the file, to be saved or copied, and tells how far that is. What goes wrong is told by the page, which the dialog
 * would cover: so `close` is called then, and after a save.
 */
export function useFile(
  library: Library,
  { run }: Actions,
  scope: ExportScope,
  format: FormatId | null,
  wanted: ExportWanted,
  close: () => void,
) {
  const t = useText();
  const { progress, onStop, watched } = useWatched();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  /** What a press came too late for: the next one copies it at once. */
  const [ready, setReady] = useState<Copied | null>(null);
  const { withTexts, withHighlights } = wanted;
  useEffect(() => {
    setReady(null);
    setSaid('');
  }, [scope, format, withTexts, withHighlights]);
  /** `as`: the format in which it is written, where that is not the one that was chosen. */
  const write = (use: (file: ExportFile) => Promise<string>, isLast: boolean, as = format) => {
    if (isBusy || !format || !as) return;
    setBusy(true);
    setReady(null);
    setSaid('');
    void watched(0, async (options, setTotal) => {
      let isStopped = false;
      let done = '';
      const isDone = await run(
        async () => {
          const order = await scope.rows();
          setTotal(order.length);
          const { list, view } = scope;
          const asked = { format: as, list, view, order, ...wanted };
          const file = formatOf(as).needsCiter
            ? await bibliographyOf(library, asked, options)
            : await exportRows(library, asked, options);
          if (file === null) {
            isStopped = true;
            return null;
          }
          await changeSettings(browser.storage.local, { exportFormat: format });
          done = await use(file);
          return done;
        },
        (text) => (text === null || !isLast ? null : { text }),
      );
      setBusy(false);
      if (isStopped) setSaid(t('exportStopped'));
      else if (!isDone || isLast) close();
      else setSaid(done);
    });
  };
  return {
    progress,
    onStop,
    isBusy,
    said,
    save: () => write(async (file) => t('exportedAs', { file: saveFile(file) }), true),
    isReady: ready !== null,
    copy() {
      if (ready) {
        const take = async () => {
          if (!copy(document, ready)) throw new ProblemError('copy-refused');
        };
        const again = async () => {
          if (!(await run(take))) return close();
          setReady(null);
          setSaid(t('copiedExport'));
        };
        return void again();
      }
      const page = format && asPage(format);
      const use = async (file: ExportFile) => {
        const copied = await copiedOf(file, format === 'bibliography-rtf', page !== null);
        if (copy(document, copied)) return t('copiedExport');
        setReady(copied);
        return t('copyIsReady');
      };
      write(use, false, page ?? format);
    },
  };
}

/** A file for the clipboard: what word processors open is there as type and as words, everything else as it is written. */
async function copiedOf({ text: parts }: ExportFile, isRich: boolean, isPage: boolean): Promise<Copied> {
  const text = (await new Blob(parts).text()).replace(/^\uFEFF/, '');
  if (isRich) return { plain: (await import('./shown-page')).wordsOf(text), html: text };
  return { plain: text, html: isPage ? text : asHtml(text) };
}

/** Entries that the page formats itself: a worker, too, takes time to start. */
const AT_ONCE = 20;

/** Share of an export of entries by which they are read; the rest is the work of the style's engine. */
const READING = 0.1;
/** The engine takes up each record once, and then writes all of them: that is as much work again, about. */
const TURNS = 2;

/** A bibliography, whose progress is that of two pieces of work. */
async function bibliographyOf(
  library: Library,
  asked: ExportAsked,
  { onProgress, signal }: Required<BulkOptions>,
): Promise<ExportFile | null> {
  const total = asked.order.length;
  const tell = (share: number) => onProgress(Math.floor(Math.min(share, 1 - 1 / total) * total));
  const onRead = (read: number) => tell(READING + ((1 - READING) * read) / (TURNS * total));
  const { own, citer } = await inUseOf(library);
  const cites: BibliographyOf =
    total > AT_ONCE ? bibliographyInWorker(own, onRead, signal) : (records) => citer.bibliography(records);
  return exportRows(
    library,
    { ...asked, cites },
    { signal, onProgress: (done) => tell((READING * done) / total) },
  );
}

/** Text for places that take type: as it is, line by line. */
const asHtml = (text: string) => `<pre>${xmlText(text)}</pre>`;
