import { CircleQuestionMark, History, PencilLine, Unlink } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Highlight } from '@/utils/highlight/highlight';
import { quotedAt } from '@/utils/highlight/repair';
import type { ShownState } from '@/utils/highlight/state';
import { formatMoment } from './format';
import { Icon } from './Icon';
import { useText } from './text';
import { wholeWords } from './whole-words';

const ICONS = { changed: PencilLine, uncertain: CircleQuestionMark, lost: Unlink, removed: History } as const;
const MEANS = {
  changed: 'stateChangedMeans',
  uncertain: 'stateUncertainMeans',
  lost: 'stateLostMeans',
  removed: null,
} as const;

interface Props {
  highlight: Highlight;
  state: ShownState;
  /** What differs in a changed one; null where that is not known here. */
  diff: ComponentChildren;
  /** Opens or closes the desk at which it is repaired. */
  onRepair: () => void;
  /** Whether the desk stands here and is open; undefined where it opens elsewhere. */
  isOpen?: boolean;
}

/** What became of a highlight since it was made; nothing for one that stands as it was. */
export function HighlightState({ highlight, state, diff, onRepair, isOpen }: Props) {
  const t = useText();
  if (state === 'exact') return null;
  const day = formatMoment(quotedAt(highlight));
  const means = MEANS[state];
  const chip = (
    <span class={`state-chip state-chip-${state}`}>
      <Icon node={ICONS[state]} size={14} />
      {t(`state-${state}`, { day })}
    </span>
  );
  if (state === 'changed') {
    if (!diff) return <p class="highlight-state">{chip}</p>;
    return (
      <details class="highlight-state">
        <summary>{chip}</summary>
        <p class="soft small">{t('stateChangedMeans')}</p>
        <p class="changed-words">{diff}</p>
      </details>
    );
  }
  const { prefix, suffix } = wholeWords(highlight.anchor.quote);
  return (
    <div class="highlight-state">
      <div class="state-row">
        {chip}
        <button
          type="button"
          class="small"
          data-repair={highlight.id}
          aria-expanded={isOpen}
          onClick={onRepair}
        >
          {t('repair')}
        </button>
      </div>
      <p class="soft small">
        {means && <>{t(means)} </>}
        {state !== 'removed' && <>{t('quotedOn', { day })}. </>}
        <bdi>{t('contextSaved', { before: prefix, after: suffix })}</bdi>
      </p>
    </div>
  );
}
