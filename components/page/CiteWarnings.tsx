import { TriangleAlert } from 'lucide';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import type { CiteWarning } from '@/utils/citation/warnings';

/** What whoever uses a citation has to know. */
export function CiteWarnings({ warnings }: { warnings: readonly CiteWarning[] }) {
  const t = useText();
  return warnings.map((warning) => (
    <p key={warning} class="status status-warning">
      <Icon node={TriangleAlert} size={16} />
      <span>{t(`citeWarn-${warning}`)}</span>
    </p>
  ));
}
