import { BookOpen } from 'lucide';
import { Icon } from './Icon';
import { StateMessage } from './StateMessage';
import { useText } from './text';
import { useBusy } from './use-busy';

interface Props {
  /** The site's host, as the browser shows it. */
  host: string;
  /** Resolves to true once the page is being read. */
  onRead: () => Promise<boolean>;
}

/** Over a page of another site: what it is, and the one click that has it read, with what that means. */
export function OtherSite({ host, onRead }: Props) {
  const t = useText();
  const { busy, once } = useBusy();
  return (
    <StateMessage tone="info" title={t('otherSiteTitle')}>
      <p>{t('reason-other-site')}</p>
      <button type="button" class="primary" aria-disabled={busy} onClick={() => void once(onRead)}>
        <Icon node={BookOpen} />
        {t('readAnyway')}
      </button>
      <p class="soft small">{t('readAnywayMeans', { host })}</p>
    </StateMessage>
  );
}
