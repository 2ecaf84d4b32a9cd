import { editSentences } from '@/components/edit-sentences';
import { PageNotice } from '@/components/page/PageNotice';
import type { MarkedPage } from '@/utils/page/modules';
import { uuid } from '@/utils/uuid';
import type { EditNotice } from '@/utils/versions/notice';
import { type Interface, t } from './interface';

/** Milliseconds until a screen reader is told: it hears only what comes into a region that it has seen empty. */
const SAY_AFTER_MS = 300;

/** Shows an edit in the interface on the page, quietly; `textBox` is where the article stands, for it not to lie there. */
export function noticeOf(
  page: MarkedPage,
  ui: Interface,
  textBox: () => DOMRect | null,
  onDismissed: () => void,
) {
  let shown: EditNotice | null = null;

  const close = () => {
    shown = null;
    ui.notice(null);
  };
  const acknowledge = async ({ key, to }: EditNotice) => {
    const answer = await page.background('acknowledgeText', { opId: uuid(), key, sha256: to });
    if (answer.ok) return close();
    ui.toast({ text: t(answer.problem) });
  };
  const show = async (edit: EditNotice) => {
    const { key, from, to } = edit;
    const answer = await page.background('showChanges', { key, from, to });
    if (answer.ok) await acknowledge(edit);
    else ui.toast({ text: t(answer.problem) });
  };
  return (edit: EditNotice | null): void => {
    if (!edit) {
      if (shown) close();
      return;
    }
    const isNew = shown?.to !== edit.to;
    shown = edit;
    ui.notice((look) => (
      <PageNotice
        edit={edit}
        textBox={textBox}
        onShow={() => show(edit)}
        onDismiss={() => {
          onDismissed();
          return acknowledge(edit);
        }}
        look={look}
      />
    ));
    if (isNew) setTimeout(() => shown === edit && ui.say(editSentences(t, edit)), SAY_AFTER_MS);
  };
}
