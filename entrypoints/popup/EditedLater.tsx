import { useEffect, useState } from 'preact/hooks';
import type { Actions } from '@/components/use-actions';
import type { Library } from '@/utils/library/open';
import type { Edition } from '@/utils/library/records';
import type * as Notice from './EditedPaper';

interface Props {
  library: Library;
  edition: Edition | null;
  actions: Actions;
}

/** The notice of an edit, loaded where there is one: few papers are ever edited. */
export function EditedLater({ library, edition, actions }: Props) {
  const [notice, setNotice] = useState<typeof Notice | null>(null);
  const isEdited = edition?.isEdited === true;
  useEffect(() => {
    if (!isEdited || notice) return;
    // An extension that was updated meanwhile has other files: then this fails, and is told.
    void actions.load(async () => setNotice(await import('./EditedPaper')));
  }, [isEdited]);
  if (!isEdited || !notice) return null;
  return <notice.EditedPaper library={library} edition={edition} actions={actions} />;
}
