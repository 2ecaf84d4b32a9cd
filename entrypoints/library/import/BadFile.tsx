import { Notice } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { FaultPlace, FileFault } from '@/utils/backup/file-fault';

/** Why a file is refused, and where it is bad. */
export function BadFile({ fault, place, limit }: { fault: FileFault; place: FaultPlace; limit: number }) {
  const t = useText();
  const { line, column, what = '' } = place;
  return (
    <Notice tone="problem">
      <p>{t('importBadFile')}</p>
      <p>
        {t(`bad-${fault}`, { what, limit })}{' '}
        {line !== undefined &&
          (column === undefined ? t('badLine', { line }) : t('badLineColumn', { line, column }))}
      </p>
    </Notice>
  );
}
