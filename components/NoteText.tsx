import { useEffect, useState } from 'preact/hooks';
import type * as Module from './Markdown';
import { Marked } from './Marked';

let loaded: typeof Module | null = null;
let loading: Promise<typeof Module> | null = null;

/** What reads notes, made ready in a turn of its own: to draw the notes themselves then takes a part of the time. */
async function load(): Promise<typeof Module> {
  const found = await import('./Markdown');
  found.prepare();
  await new Promise((resolve) => setTimeout(resolve));
  loaded = found;
  return found;
}

/** A note, first as it was written; as Markdown once what reads that is there: no screen waits for it. */
export function NoteText({ text }: { text: string }) {
  const [module, setModule] = useState(loaded);
  useEffect(() => {
    if (module) return;
    loading ??= load();
    // An extension that was updated meanwhile has other files: then the note stays as it was written.
    loading.then(setModule, () => {
      loading = null;
    });
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
