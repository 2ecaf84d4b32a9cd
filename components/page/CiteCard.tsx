import { Copy, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';
import { CiteWarnings } from './CiteWarnings';
import { Floating } from './Floating';
import { StatusLine } from './StatusLine';
import type { PageActions, PageView } from './view';

interface Props {
  view: Extract<PageView, { kind: 'cite' }>;
  actions: PageActions;
}

/** A citation that is ready: a page lets only a press inside it copy, so one is asked for where there was none. */
export function CiteCard({ view, actions }: Props) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <Floating target={view.target} prefer="below" class="card" role="dialog" label={t('cite')}>
      <div class="card-head">
        <p class="cite-preview">{view.copied.plain}</p>
        <IconButton icon={X} label={t('close')} size={18} onClick={actions.close} />
      </div>
      <CiteWarnings warnings={view.warnings} />
      <p>
        <button ref={button} type="button" onClick={actions.copyCited}>
          <Icon node={Copy} size={16} /> {t('citeReadyCopy')}
        </button>
      </p>
      <StatusLine status={view.status} />
    </Floating>
  );
}
