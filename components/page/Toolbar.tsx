import { Link, MessageSquarePlus, Quote } from 'lucide';
import { colourLetters, colourName } from '@/components/colour-name';
import { Icon } from '@/components/Icon';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';
import { COLOURS } from '@/utils/highlight/highlight';
import type { Problem } from '@/utils/problem';
import { Floating } from './Floating';
import { StatusLine } from './StatusLine';
import type { PageActions, PageView } from './view';

interface Props {
  view: Extract<PageView, { kind: 'toolbar' }>;
  actions: PageActions;
}

/** Problems that pressing a colour once more cannot solve. */
const HOPELESS: readonly Problem[] = ['page-gone', 'selection-too-long'];

/** Colours and a note for the selected words. Pressing it leaves the selection as it is. */
export function Toolbar({ view, actions }: Props) {
  const t = useText();
  const { status } = view;
  const isOpen =
    status.kind === 'idle' ||
    status.kind === 'copied' ||
    (status.kind === 'problem' && !HOPELESS.includes(status.problem));
  return (
    <Floating
      target={view.target}
      prefer={view.byTouch ? 'below' : 'above'}
      class="toolbar"
      role="toolbar"
      label={t('toolbar')}
      onKeyDown={moveFocus}
    >
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a press would take the selection away from the page
        <div class="toolbar-buttons" onMouseDown={(event) => event.preventDefault()}>
          {COLOURS.map((colour) => (
            <button
              key={colour}
              type="button"
              class="mark"
              data-colour={colour}
              aria-label={colourName(t, colour)}
              title={t('markIn', { colour: colourName(t, colour) })}
              onClick={() => void actions.mark(colour)}
            >
              <span aria-hidden="true">{colourLetters(t, colour)}</span>
            </button>
          ))}
          <button
            type="button"
            class="icon-button toolbar-note"
            title={t('noteOnSelection')}
            onClick={actions.startNote}
          >
            <Icon node={MessageSquarePlus} />
            <span>{t('note')}</span>
          </button>
          <span class="cite" data-cites>
            <IconButton icon={Quote} label={t('cite')} onClick={() => actions.citeSelected()} />
          </span>
          <IconButton icon={Link} label={t('copySelected')} onClick={actions.copySelected} />
        </div>
      )}
      <StatusLine status={status} />
    </Floating>
  );
}

/** Arrow keys go from button to button, as in any toolbar (ARIA Authoring Practices, "Toolbar"). */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const toolbar = event.currentTarget;
  if (step === undefined || !(toolbar instanceof HTMLElement)) return;
  const buttons = Array.from(toolbar.querySelectorAll('button'));
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  buttons.at((now + step) % buttons.length)?.focus();
  event.preventDefault();
}
