import { useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { ExportFrom } from '@/entrypoints/library/export/scopes';
import { Lazy } from '@/entrypoints/library/Lazy';
import type { Watch } from '@/entrypoints/library/use-watched';
import { askForZotero } from '@/utils/browser';
import { type FormatId, QUICK_FORMATS } from '@/utils/export/format-ids';
import type { Library } from '@/utils/library/open';
import type { View } from '@/utils/search/catalogue';

/** A format of a file, or Zotero itself. */
export type ExportId = FormatId | 'zotero';

const loadDialog = async () => (await import('@/entrypoints/library/export/ExportDialog')).ExportDialog;

/**
 * Exports of rows: everything is read when it is asked for, in slices, and `watched` tells how far that is; where something
 * else is still being done, `mustWait` says so.
 */
export function useExport(
  library: Library,
  actions: Actions,
  { watched, mustWait }: { watched: Watch; mustWait: () => boolean },
) {
  const t = useText();
  const { run } = actions;
  const [from, setFrom] = useState<ExportFrom | null>(null);
  /** Gives whether it has begun. */
  const exportAs = (
    id: ExportId,
    list: { name: string; description: string },
    view: View,
    rows: readonly string[] | (() => Promise<readonly string[]>),
  ): boolean => {
    if (mustWait()) return false;
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
            return sendRows(library, isAllowed ?? Promise.resolve(false), { view, order }, options);
          }
          const [{ exportRows }, { saveFile }] = await Promise.all([
            import('@/entrypoints/library/export/export-rows'),
            import('@/entrypoints/library/download'),
          ]);
          const file = await exportRows(library, { format: id, list, view, order }, options);
          if (file === null) return null;
          return { text: t('exportedAs', { file: saveFile(file) }) };
        },
        (said) => said,
      ),
    );
    return true;
  };
  const dialog = from && (
    <Lazy
      load={loadDialog}
      actions={actions}
      props={{ library, actions, from, onClose: () => setFrom(null) }}
    />
  );
  const formats = [
    ...QUICK_FORMATS.map((id) => ({ id, label: t(id) })),
    { id: 'zotero', label: t('zotero') } as const,
    { id: 'more', label: t('moreFormats') } as const,
  ];
  return { formats, exportAs, openExport: setFrom, dialog };
}
