import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Watch } from '@/entrypoints/library/use-watched';
import { type FormatId, QUICK_FORMATS } from '@/utils/export/format-ids';
import type { Library } from '@/utils/library/open';
import type { View } from '@/utils/search/catalogue';

/** Exports of rows: everything is read when it is asked for, in slices, and `watched` tells how far that is. */
export function useExport(library: Library, { run }: Actions, watched: Watch) {
  const t = useText();
  const exportAs = (
    format: FormatId,
    list: { name: string; description: string },
    view: View,
    rows: readonly string[] | (() => Promise<readonly string[]>),
    onDone?: () => Promise<void>,
  ) =>
    void watched(typeof rows === 'function' ? 0 : rows.length, (options, setTotal) =>
      run(
        async () => {
          // An extension that was updated meanwhile has other files: then this fails, and is told.
          const [{ exportRows }, { saveFile }] = await Promise.all([
            import('@/entrypoints/library/export/export-rows'),
            import('@/entrypoints/library/download'),
          ]);
          const order = typeof rows === 'function' ? await rows() : rows;
          setTotal(order.length);
          const file = await exportRows(library, { format, list, view, order }, options);
          if (file === null) return null;
          const name = saveFile(file);
          await onDone?.();
          return name;
        },
        (file) => (file === null ? null : { text: t('exportedAs', { file }) }),
      ),
    );
  return { formats: QUICK_FORMATS.map((id) => ({ id, label: t(id) })), exportAs };
}
