import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Lazy } from '@/entrypoints/library/Lazy';
import type { ScreenProps } from '@/entrypoints/library/screen';

const load = async () => (await import('./FileDialog')).FileDialog;

/** What the browser proposes; what a file is, its content tells. */
const PROPOSED = '.json,.jsonld,.ris,.bib,.bibtex,.md,.txt,application/json,text/plain';

/** The way by which a file comes in: a field that stays hidden, what opens it, and the dialog about the file. */
export function useFilePicker(props: Omit<ScreenProps, 'catalogue'>): {
  field: ComponentChildren;
  choose: () => void;
  /** Must not stand in what may be folded away. */
  dialog: ComponentChildren;
  setFile: (file: File | null) => void;
} {
  const [file, setFile] = useState<File | null>(null);
  const field = useRef<HTMLInputElement>(null);
  return {
    setFile,
    choose: () => field.current?.click(),
    field: (
      <input
        ref={field}
        type="file"
        hidden
        accept={PROPOSED}
        onChange={({ currentTarget }) => {
          setFile(currentTarget.files?.[0] ?? null);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    ),
    dialog: file && (
      <Lazy
        key={`${file.name} ${file.size} ${file.lastModified}`}
        load={load}
        actions={props.actions}
        props={{ ...props, file, onClose: () => setFile(null) }}
      />
    ),
  };
}
