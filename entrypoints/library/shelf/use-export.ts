import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { FORMAT_IDS, type FormatId } from '@/utils/export/format-ids';
import type { Library } from '@/utils/library/open';
import type { ShelfShown } from './use-shelf';

/** Exports of what is shown: everything is read when it is asked for, in slices. */
export function useExport(library: Library, { run }: Actions) {
  const t = useText();
  const exportAs = (
    id: FormatId,
    list: { name: string; description: string },
    { view, order }: Pick<ShelfShown, 'view' | 'order'>,
  ) =>
    void run(
      async () => {
        // An extension that was updated meanwhile has other files: then this fails, and is told.
        const { exportRows } = await import('./export-rows');
        return exportRows(library, id, list, view, order);
      },
      (file) => (file === null ? null : { text: t('exportedAs', { file }) }),
    );
  return { formats: FORMAT_IDS.map((id) => ({ id, label: t(id) })), exportAs };
}
