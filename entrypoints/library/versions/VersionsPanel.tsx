import { useEffect, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Library } from '@/utils/library/open';
import type { VersionsRoute } from '@/utils/versions/versions-hash';
import type * as Screen from './VersionsScreen';

interface Props {
  library: Library;
  route: VersionsRoute;
  actions: Actions;
}

/** The screen of a paper's versions, loaded when it is first asked for. */
export function VersionsPanel(props: Props) {
  const t = useText();
  const [screen, setScreen] = useState<typeof Screen | null>(null);
  useEffect(() => {
    // An extension that was updated meanwhile has other files: then this fails, and is told.
    void props.actions.load(async () => setScreen(await import('./VersionsScreen')));
  }, []);
  return screen ? <screen.VersionsScreen {...props} /> : <p role="status">{t('working')}</p>;
}
