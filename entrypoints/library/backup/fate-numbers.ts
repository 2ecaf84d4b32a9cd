import type { Fate } from '@/utils/library/restore-rules';
import type { RestoreReport } from '@/utils/library/restoring';

/** Records of all stores that have a fate. */
export function numberOf(fates: RestoreReport['fates'], fate: Fate): number {
  return Object.values(fates).reduce((sum, one) => sum + (one[fate] ?? 0), 0);
}
