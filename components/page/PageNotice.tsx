import type { ComponentProps } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { EditedNotice } from '@/components/EditedNotice';
import type { EditNotice } from '@/utils/versions/notice';
import { noticeSide } from './notice-side';

interface Props {
  edit: EditNotice;
  /** Where the text of the article stands in the window; null while it is not shown. */
  textBox: () => DOMRect | null;
  onShow: () => Promise<unknown>;
  onDismiss: () => Promise<unknown>;
  /** Null while no highlight needs a look. */
  look: ComponentProps<typeof EditedNotice>['look'] | null;
}

/** The notice of an edit on the page: in a margin beside the text, or as a bar at the bottom where none is wide enough. */
export function PageNotice({ edit, textBox, onShow, onDismiss, look }: Props) {
  const [side, setSide] = useState(() => noticeSide(textBox(), document.documentElement.clientWidth));
  useLayoutEffect(() => {
    const stop = new AbortController();
    const place = () => setSide(noticeSide(textBox(), document.documentElement.clientWidth));
    window.addEventListener('resize', place, { signal: stop.signal });
    return () => stop.abort();
  }, [textBox]);
  return (
    <div class="page-notice" data-side={side}>
      <EditedNotice edit={edit} onShow={onShow} onDismiss={onDismiss} {...(look && { look })} />
    </div>
  );
}
