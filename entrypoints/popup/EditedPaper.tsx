import { useEffect, useState } from 'preact/hooks';
import { EditedNotice } from '@/components/EditedNotice';
import type { Actions } from '@/components/use-actions';
import { openLibraryAt } from '@/utils/browser';
import type { Library } from '@/utils/library/open';
import type { Edition } from '@/utils/library/records';
import { acknowledgeText, untoldEdit } from '@/utils/library/witness';
import { uuid } from '@/utils/uuid';
import { editNotice } from '@/utils/versions/edit-notice';
import type { EditNotice } from '@/utils/versions/notice';
import { versionsHash } from '@/utils/versions/versions-hash';

interface Props {
  library: Library;
  edition: Edition;
  actions: Actions;
}

/** The notice of an edit above the highlights. What compares the versions comes with it, on demand. */
export function EditedPaper({ library, edition, actions }: Props) {
  const [edit, setEdit] = useState<EditNotice | null>(null);
  useEffect(() => {
    let isGone = false;
    void actions.run(async () => {
      const found = editNotice(await untoldEdit(library, [edition.key]));
      if (!isGone) setEdit(found);
    });
    return () => {
      isGone = true;
    };
  }, [library, edition.key, edition.seen]);
  if (!edit) return null;
  const { key, from, to } = edit;
  const acknowledge = () => actions.run(() => acknowledgeText(library, uuid(), key, to));
  return (
    <EditedNotice
      edit={edit}
      onShow={async () => {
        await acknowledge();
        await actions.run(() => openLibraryAt(versionsHash({ key, from, to })));
        window.close();
      }}
      onDismiss={acknowledge}
    />
  );
}
