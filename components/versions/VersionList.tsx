import { formatMoment } from '@/components/format';
import { useText } from '@/components/text';
import type { VersionView } from './view';

/** Characters of a digest that tell two versions apart for a person. */
const SHORT_DIGEST = 12;

interface Props {
  versions: readonly VersionView[];
  /** Digests of the versions that are shown. */
  current: readonly (string | undefined)[];
}

/** Every version that is kept: when it was first seen, its digest, and the way to its text. */
export function VersionList({ versions, current }: Props) {
  const t = useText();
  return (
    <ol class="versions">
      {versions.map(({ sha256, number, createdAt, isNow, highlights, href }) => (
        <li key={sha256} data-version={number} data-shown={current.includes(sha256)}>
          <span class="version-name">{t('versionName', { number })}</span>
          <span class="version-facts">
            <span>
              {t('versionFirstSeen', { date: '' })}
              <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
            </span>
            {isNow && <span>{t('versionNow')}</span>}
            {highlights > 0 && <span>{t('versionHighlights', { n: highlights })}</span>}
            <code title={sha256}>{t('versionDigest', { digest: sha256.slice(0, SHORT_DIGEST) })}</code>
          </span>
          <a class="button" href={href} aria-label={t('readVersion', { number })}>
            {t('readThis')}
          </a>
        </li>
      ))}
    </ol>
  );
}
