import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import { SCREENS, type ScreenProps } from './screens';

/** A screen of the library page that is loaded when it is first opened. */
export function LazyScreen(props: ScreenProps) {
  const t = useText();
  const { screen } = props.place.route;
  const [loaded, setLoaded] = useState<{ screen: string; View: ComponentType<ScreenProps> } | null>(null);
  useEffect(() => {
    // An extension that was updated meanwhile has other files: then this fails, and is told.
    void props.actions.run(async () => {
      const View = await SCREENS[screen]?.();
      if (View) setLoaded({ screen, View });
    });
  }, [screen]);
  return loaded?.screen === screen ? <loaded.View {...props} /> : <p role="status">{t('working')}</p>;
}
