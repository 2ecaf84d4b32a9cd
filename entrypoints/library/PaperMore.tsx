import { ChevronDown } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Library } from '@/utils/library/open';
import { Lazy } from './Lazy';

const load = async () => (await import('./glossary/PaperInside')).PaperInside;

/** At the foot of a paper: related papers and short forms, loaded and looked up when it is opened. */
export function PaperMore(props: { library: Library; actions: Actions; paperKey: string }) {
  const t = useText();
  const [isOpened, setOpened] = useState(false);
  return (
    <details class="paper-more" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>
        {t('paperMore')}
        <Icon node={ChevronDown} size={14} />
      </summary>
      {isOpened && <Lazy load={load} actions={props.actions} props={props} />}
    </details>
  );
}
