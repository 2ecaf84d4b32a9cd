import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Actions } from '@/components/use-actions';

interface Props<P extends object> {
  load: () => Promise<ComponentType<P>>;
  props: P;
  actions: Actions;
}

/** A part of a screen that is loaded when it is first drawn. */
export function Lazy<P extends object>({ load, props, actions }: Props<P>) {
  const [loaded, setLoaded] = useState<{ View: ComponentType<P> } | null>(null);
  useEffect(() => {
    // An extension that was updated meanwhile has other files: then this fails, and is told.
    void actions.load(async () => setLoaded({ View: await load() }));
  }, []);
  return loaded && <loaded.View {...props} />;
}
