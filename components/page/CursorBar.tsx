import { CircleQuestionMark, X } from 'lucide';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';
import type { CursorView, PageActions } from './view';

/** Where the sentence cursor stands. What it says is heard through the page's live region, with the sentence itself. */
export function CursorBar({ view, actions }: { view: CursorView; actions: PageActions }) {
  const t = useText();
  return (
    <fieldset
      class="cursor-bar"
      aria-label={t('cursor')}
      onKeyDown={(event) => {
        // Those two press the button that has the focus.
        if (event.key === 'Enter' || event.key === ' ' || !actions.cursorKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <span>{view.place}</span>
      <IconButton icon={CircleQuestionMark} label={t('cursorHelp')} onClick={actions.openHelp} />
      <IconButton icon={X} label={t('leaveCursor')} onClick={actions.leaveCursor} />
    </fieldset>
  );
}
