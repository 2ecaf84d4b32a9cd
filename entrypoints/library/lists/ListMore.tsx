import { Check, Copy, Inbox } from 'lucide';
import { Icon } from '@/components/Icon';
import { Description } from '@/components/lists/Description';
import { ShareForm } from '@/components/lists/ShareForm';
import { MoreText } from '@/components/MoreText';
import { ProgressBar } from '@/components/overview/ProgressBar';
import { ReadingProblem } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useLive } from '@/components/use-live';
import { saveFile } from '@/entrypoints/library/download';
import { useSettings } from '@/entrypoints/library/settings/use-settings';
import { onCatalogueChange, sharedCatalogue } from '@/entrypoints/library/shared-catalogue';
import type { ListShown } from '@/entrypoints/library/use-frame';
import type { Place } from '@/entrypoints/library/use-place';
import { fileName } from '@/utils/export/file-name';
import { listsMessages } from '@/utils/i18n/en/lists';
import { listContents } from '@/utils/library/entries';
import { deleteList, describeList, duplicateList } from '@/utils/library/lists';
import type { Library } from '@/utils/library/open';
import {
  LIST_FILE_EXTENSION,
  LIST_FILE_LIMITS,
  LIST_FILE_TYPE,
  readableListFile,
} from '@/utils/share/list-file';
import { uuid } from '@/utils/uuid';
import '@/components/lists/lists.css';
import '@/components/overview/overview.css';

interface Props {
  library: Library;
  actions: Actions;
  place: Place;
  list: ListShown;
}

/** Under the name of a list: what it is for, how far it is read, and what else can be done with it. */
export function ListMore(props: Props) {
  return (
    <MoreText texts={listsMessages}>
      <More {...props} />
    </MoreText>
  );
}

function More({ library, actions, place, list }: Props) {
  const t = useText();
  const { run } = actions;
  const { settings, choose } = useSettings(actions);
  const overview = useLive(() => sharedCatalogue().overview(), onCatalogueChange, [library]);
  const progress = overview.value?.lists[list.id];
  const describe = (text: string) => run(() => describeList(library, uuid(), list.id, text));
  const duplicate = () =>
    void run(
      async () => {
        const copy = await duplicateList(library, uuid(), list.id, t('copyOf', { list: list.name }));
        place.go({ list: copy.id, q: '', sort: null });
        return copy;
      },
      (copy) => ({
        text: t('listDuplicated', { list: copy.name }),
        undo: () =>
          run(async () => {
            await deleteList(library, uuid(), copy.id);
            place.go((now) => (now.list === copy.id ? { list: list.id, q: '', sort: null } : {}));
          }),
      }),
    );
  const tooLong = () => {
    const { papers, highlights, bytes } = LIST_FILE_LIMITS;
    return t('listTooLong', { papers, highlights, limit: bytes / 1e6 });
  };
  const share = (withHighlights: boolean) =>
    void run(
      async () => {
        const { entries } = await listContents(library, list.id);
        const text = readableListFile(list, entries, withHighlights);
        if (text === null) return null;
        return saveFile({ name: fileName(list.name, LIST_FILE_EXTENSION), type: LIST_FILE_TYPE, text });
      },
      (file) => (file === null ? { text: tooLong(), isLasting: true } : { text: t('listShared', { file }) }),
    );
  return (
    <div class="list-more">
      <Description key={list.id} text={list.description} onSave={describe} />
      {overview.problem && <ReadingProblem problem={overview.problem} onRetry={overview.reload} />}
      {progress ? (
        <ProgressBar {...progress} />
      ) : (
        // Not counted yet: its place is kept.
        list.count !== 0 && <div class="list-progress" />
      )}
      <div class="list-acts">
        {settings.defaultList === list.id ? (
          <span class="state-line soft">
            <Icon node={Check} size={16} />
            {t('savesGoHere')}
          </span>
        ) : (
          <button type="button" onClick={() => void choose({ defaultList: list.id })}>
            <Icon node={Inbox} size={16} />
            {t('letSavesGoHere')}
          </button>
        )}
        <button type="button" onClick={duplicate}>
          <Icon node={Copy} size={16} />
          {t('duplicateList')}
        </button>
        <ShareForm onShare={share} />
      </div>
    </div>
  );
}
