import { useEffect, useState } from 'preact/hooks';
import type * as Module from './Markdown';
import { Marked } from './Marked';

let loaded: typeof Module | null = null;

/** A note, first as it was written; as Markdown once what reads that is there: no screen waits for it. */
export function NoteText({ text }: { text: string }) {
  const [module, setModule] = useState(loaded);
  useEffect(() => {
    if (module) return;
    const show = (found: typeof Module) => {
      loaded = found;
      setModule(found);
    };
    // An extension that was updated meanwhile has other files: then the note stays as it was written.
    void import('./Markdown').then(show, () => undefined);
  }, [module]);
  return module ? (
    <module.Markdown text={text} />
  ) : (
    <div class="markdown" dir="auto">
      <p class="markdown-source">
        <Marked text={text} />
      </p>
    </div>
  );
}
