import { useEffect, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Library } from '@/utils/library/open';
import { publicationsByKey } from '@/utils/library/shelf';
import { ExportDialog } from './ExportDialog';
import type { ExportFrom } from './scopes';

interface Props {
  library: Library;
  actions: Actions;
  paperKey: string;
  /** Hears, too, that the library knows no such paper, which the page tells. */
  onClose: () => void;
}

/** The dialog of exports for one paper. */
export function ExportPaper({ library, actions, paperKey, onClose }: Props) {
  const t = useText();
  const [from, setFrom] = useState<ExportFrom | null>(null);
  useEffect(() => {
    const find = async () => {
      const paper = (await publicationsByKey(library, [paperKey])).get(paperKey)?.publication;
      if (!paper) {
        // No problem of an action, which the next one that works would take away: other parts are being loaded.
        actions.say({ text: t('not-found'), isLasting: true });
        return onClose();
      }
      const { key, title } = paper;
      setFrom({ selected: [], list: null, view: 'papers', q: '', rows: [], paper: { key, title } });
    };
    void actions.run(find).then((isFound) => isFound || onClose());
  }, [library, paperKey]);
  return from && <ExportDialog library={library} actions={actions} from={from} onClose={onClose} />;
}
