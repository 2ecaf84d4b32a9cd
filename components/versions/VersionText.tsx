import { Download } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatMoment } from '@/components/format';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import type { VersionView } from './view';

interface Props {
  version: VersionView;
  language: string;
  /** The body with its lead, sanitised; it requests nothing by itself. */
  body: () => DocumentFragment;
  onSave: () => void;
}

/** One version in full, as it was kept. */
export function VersionText({ version, language, body, onSave }: Props) {
  const t = useText();
  const { number, createdAt } = version;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(body()), [version.sha256]);
  return (
    <section aria-labelledby="version-title">
      <div class="version-head">
        <h2 id="version-title">{t('versionText', { number })}</h2>
        <span class="soft">{formatMoment(createdAt)}</span>
        <button type="button" onClick={onSave}>
          <Icon node={Download} size={16} />
          {t('saveVersion')}
        </button>
      </div>
      <div ref={place} class="version-text" lang={language} dir="auto" />
    </section>
  );
}
