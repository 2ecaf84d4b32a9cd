import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Watch } from '@/entrypoints/library/use-watched';
import { askForZotero } from '@/utils/browser';
import { type FormatId, QUICK_FORMATS } from '@/utils/export/format-ids';
import type { Library } from '@/utils/library/open';
import type { View } from '@/utils/search/catalogue';

/** A format of a file, or Zotero itself. */
export type ExportId = FormatId | 'zotero';

/** Exports of rows: everything is read when it is asked for, in slices, and `watched` tells how far that is. */
export function useExport(library: Library, { run }: Actions, watched: Watch) {
  const t = useText();
  const exportAs = (
    id: ExportId,
    list: { name: string; description: string },
    view: View,
    rows: readonly string[] | (() => Promise<readonly string[]>),
    onDone?: () => Promise<void>,
  ) => {
    // Asked in the very press: later the browser would not ask the user any more.
    const isAllowed = id === 'zotero' ? askForZotero() : null;
    void watched(typeof rows === 'function' ? 0 : rows.length, (options, setTotal) =>
      run(
        async () => {
          // An extension that was updated meanwhile has other files: then this fails, and is told.
          const order = typeof rows === 'function' ? await rows() : rows;
          setTotal(order.length);
          if (id === 'zotero') {
            const { sendRows } = await import('@/entrypoints/library/zotero/send-rows');
            const said = await sendRows(
              library,
              isAllowed ?? Promise.resolve(false),
              { view, order },
              options,
            );
            return said === null ? null : { said };
          }
          const [{ exportRows }, { saveFile }] = await Promise.all([
            import('@/entrypoints/library/export/export-rows'),
            import('@/entrypoints/library/download'),
          ]);
          const file = await exportRows(library, { format: id, list, view, order }, options);
          if (file === null) return null;
          const name = saveFile(file);
          await onDone?.();
          return { said: t('exportedAs', { file: name }) };
        },
        (done) => done && { text: done.said },
      ),
    );
  };
  const formats: { id: ExportId; label: string }[] = [...QUICK_FORMATS, 'zotero' as const].map((id) => ({
    id,
    label: t(id),
  }));
  return { formats, exportAs };
}
