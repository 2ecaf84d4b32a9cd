import { X } from 'lucide';
import { IconButton } from '@/components/IconButton';
import { CueLine } from '@/components/lens/CueLine';
import { useText } from '@/components/text';
import { Floating } from './Floating';
import { StatusLine } from './StatusLine';
import type { PageActions, PageView } from './view';

interface Props {
  view: Extract<PageView, { kind: 'lens' }>;
  actions: Pick<PageActions, 'acceptMark' | 'close'>;
}

/** Why a sentence is underlined, and the way to keep it. */
export function LensCard({ view: { target, mark, status }, actions }: Props) {
  const t = useText();
  return (
    <Floating
      target={target}
      prefer="above"
      class="card lens-card"
      role="dialog"
      label={t('lensCard')}
      takesFocus
    >
      <div class="lens-card-head">
        <p class="soft small">{t('lensCard')}</p>
        <IconButton icon={X} label={t('close')} size={18} onClick={actions.close} />
      </div>
      <ul class="lens-kinds">
        {mark.kinds.map((one) => (
          <li key={one.kind}>
            <strong>{t(`lens-${one.kind}`)}</strong>
            <CueLine of={one} />
            <button
              type="button"
              aria-disabled={status.kind === 'working'}
              onClick={() => status.kind !== 'working' && actions.acceptMark(one.kind)}
            >
              {t('acceptAs', { kind: t(`lens-${one.kind}`) })}
            </button>
          </li>
        ))}
      </ul>
      <StatusLine status={status} />
    </Floating>
  );
}
