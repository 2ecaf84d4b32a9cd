import { useText } from '@/components/text';
import { BACKUP_STORES } from '@/utils/backup/backup-file';
import { FATES } from '@/utils/library/restore-rules';
import type { RestoreReport } from '@/utils/library/restoring';

/** What becomes of the records of a backup, kind by kind. */
export function Fates({ fates }: Pick<RestoreReport, 'fates'>) {
  const t = useText();
  const shown = BACKUP_STORES.filter((store) => Object.keys(fates[store]).length > 0);
  return (
    <dl class="fates">
      {shown.map((store) => (
        <div key={store}>
          <dt>{t(`store-${store}`)}</dt>
          <dd>
            {FATES.flatMap((fate) => {
              const n = fates[store][fate] ?? 0;
              return n > 0 ? [t(`restore-${fate}`, { n })] : [];
            }).join(' · ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
