import { FileInput } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import { useFilePicker } from '@/entrypoints/library/import/use-file-picker';
import type { ScreenProps } from '@/entrypoints/library/screen';

/**
 * The ways by which something comes in: a button, and a file that is dropped anywhere on the page. The dialog must not
 * stand in what may be folded away.
 */
export function useImport(props: Omit<ScreenProps, 'catalogue'>): {
  button: ComponentChildren;
  dialog: ComponentChildren;
} {
  const t = useText();
  const { field, choose, dialog, setFile } = useFilePicker(props);
  useEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    addEventListener('dragover', (event) => hasFile(event) && event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (!hasFile(event)) return;
        // Else the browser would leave the library and show the file.
        event.preventDefault();
        setFile(event.dataTransfer?.files[0] ?? null);
      },
      { signal },
    );
    return () => until.abort();
  }, []);
  const button = (
    <>
      {field}
      <button type="button" class="quiet" onClick={choose}>
        <Icon node={FileInput} size={16} />
        {t('importList')}
      </button>
    </>
  );
  return { button, dialog };
}
