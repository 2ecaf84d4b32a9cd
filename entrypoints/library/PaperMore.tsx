import { ChevronDown } from 'lucide';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Library } from '@/utils/library/open';
import { Lazy } from './Lazy';

interface Inside {
  library: Library;
  actions: Actions;
  paperKey: string;
}

const loadKeys = async () => (await import('./keys/KeysOfPaper')).KeysOfPaper;
const loadInside = async () => (await import('./glossary/PaperInside')).PaperInside;

/** At the foot of a paper: key sentences, where a text is kept; related papers and short forms. */
export function PaperMore({ hasText, ...props }: Inside & { hasText: boolean }) {
  const t = useText();
  return (
    <>
      {hasText && <Part class="paper-summary" title={t('summaryOfPaper')} load={loadKeys} props={props} />}
      <Part class="paper-more" title={t('paperMore')} load={loadInside} props={props} />
    </>
  );
}

/** Loaded and looked up when it is opened. */
function Part({
  title,
  load,
  props,
  ...rest
}: {
  class: string;
  title: string;
  load: () => Promise<ComponentType<Inside>>;
  props: Inside;
}) {
  const [isOpened, setOpened] = useState(false);
  return (
    <details {...rest} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>
        {title}
        <Icon node={ChevronDown} size={14} />
      </summary>
      {isOpened && <Lazy load={load} actions={props.actions} props={props} />}
    </details>
  );
}
