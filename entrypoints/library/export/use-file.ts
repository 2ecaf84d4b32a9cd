import { useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { inUseOf } from '@/entrypoints/library/cite';
import { saveFile } from '@/entrypoints/library/download';
import { useWatched } from '@/entrypoints/library/use-watched';
import { browser } from '@/utils/browser';
import type { FormatId } from '@/utils/export/format-ids';
import { formatOf } from '@/utils/export/formats';
import { xmlText } from '@/utils/export/xml';
import type { Library } from '@/utils/library/open';
import { copy } from '@/utils/page/clipboard';
import { ProblemError } from '@/utils/problem';
import { changeSettings } from '@/utils/settings';
import { type ExportFile, exportRows } from './export-rows';
import type { ExportScope } from './scopes';

/**
 * Writes the file, to be saved or copied, and tells how far that is. What goes wrong is told by the page, which the dialog
 * would cover: so `close` is called then, and after a save.
 */
export function useFile(
  library: Library,
  { run }: Actions,
  scope: ExportScope,
  format: FormatId | null,
  withTexts: boolean,
  close: () => void,
) {
  const t = useText();
  const { progress, onStop, watched } = useWatched();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const write = (use: (file: ExportFile, id: FormatId) => Promise<string>, isLast: boolean) => {
    if (isBusy || !format) return;
    setBusy(true);
    setSaid('');
    void watched(0, async (options, setTotal) => {
      let isStopped = false;
      const isDone = await run(
        async () => {
          const order = await scope.rows();
          setTotal(order.length);
          const citer = formatOf(format).needsCiter ? (await inUseOf(library)).citer : undefined;
          const { list, view } = scope;
          const file = await exportRows(library, { format, list, view, order, withTexts, citer }, options);
          if (file === null) {
            isStopped = true;
            return null;
          }
          await changeSettings(browser.storage.local, { exportFormat: format });
          return use(file, format);
        },
        (text) => (text === null || !isLast ? null : { text }),
      );
      setBusy(false);
      if (isStopped) setSaid(t('exportStopped'));
      else if (!isDone || isLast) close();
      else setSaid(t('copiedExport'));
    });
  };
  return {
    progress,
    onStop,
    isBusy,
    said,
    save: () => write(async (file) => t('exportedAs', { file: saveFile(file) }), true),
    copy: () =>
      write(async (file, id) => {
        const text = (await new Blob(file.text).text()).replace(/^\uFEFF/, '');
        const html = id === 'html' || id === 'bibliography-html' ? text : null;
        if (!copy(document, { plain: text, html: html ?? asHtml(text) }))
          throw new ProblemError('copy-refused');
        return t('copiedExport');
      }, false),
  };
}

/** Text for places that take type: as it is, line by line. */
const asHtml = (text: string) => `<pre>${xmlText(text)}</pre>`;
