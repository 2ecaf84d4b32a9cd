import { useText } from '@/components/text';
import { Floating } from './Floating';
import { StatusLine } from './StatusLine';
import type { PageView } from './view';

/** Why the selected words can't be marked. It goes with the selection: nobody has to close it. */
export function Refused({ view }: { view: Extract<PageView, { kind: 'refused' }> }) {
  const t = useText();
  const { target, byTouch, problem } = view;
  return (
    <Floating
      target={target}
      prefer={byTouch ? 'below' : 'above'}
      class="toolbar"
      role="group"
      label={t('refused')}
    >
      <StatusLine status={{ kind: 'problem', problem }} />
    </Floating>
  );
}
