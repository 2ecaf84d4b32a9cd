import { ChevronLeft, ChevronRight } from 'lucide';
import { IconButton } from '@/components/IconButton';
import { RepairDesk } from '@/components/RepairDesk';
import { useText } from '@/components/text';
import { StatusLine } from './StatusLine';
import type { PageActions, PageView } from './view';

interface Props {
  view: Extract<PageView, { kind: 'repair' }>;
  actions: PageActions;
}

/** The repair desk on the page, at the foot of the window: the places it speaks of are painted above it. */
export function RepairPanel({ view, actions }: Props) {
  const t = useText();
  const { highlight, isUncertain, places, index, count } = view;
  return (
    <div class="repair-panel">
      {count > 1 && (
        <div class="repair-walk">
          <IconButton
            label={t('repairPrevious')}
            icon={ChevronLeft}
            onClick={() => actions.goToRepair((index + count - 1) % count)}
          />
          <span>{t('repairOf', { n: index + 1, count })}</span>
          <IconButton
            label={t('repairNext')}
            icon={ChevronRight}
            onClick={() => actions.goToRepair((index + 1) % count)}
          />
        </div>
      )}
      <RepairDesk
        key={highlight.id}
        highlight={highlight}
        isUncertain={isUncertain}
        places={places}
        onAttach={actions.attach}
        onKeepRemoved={actions.keepRemoved}
        onShow={actions.showPlace}
        onClose={actions.close}
      />
      <StatusLine status={view.status} />
    </div>
  );
}
