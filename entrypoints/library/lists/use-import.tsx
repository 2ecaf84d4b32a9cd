import { FileInput } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import { Lazy } from '@/entrypoints/library/Lazy';
import type { ScreenProps } from '@/entrypoints/library/screens';

const load = async () => (await import('./ImportDialog')).ImportDialog;

/**
 * The ways by which a shared list comes in: a button, and a file that is dropped anywhere on the page. The dialog must not
 * stand in what may be folded away.
 */
export function useImport(props: Omit<ScreenProps, 'catalogue'>): {
  button: ComponentChildren;
  dialog: ComponentChildren;
} {
  const t = useText();
  const [file, setFile] = useState<File | null>(null);
  const field = useRef<HTMLInputElement>(null);
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
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          setFile(currentTarget.files?.[0] ?? null);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="quiet" onClick={() => field.current?.click()}>
        <Icon node={FileInput} size={16} />
        {t('importList')}
      </button>
    </>
  );
  const dialog = file && (
    <Lazy
      key={`${file.name} ${file.size} ${file.lastModified}`}
      load={load}
      actions={props.actions}
      props={{ ...props, file, onClose: () => setFile(null) }}
    />
  );
  return { button, dialog };
}
