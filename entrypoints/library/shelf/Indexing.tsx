import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { CatalogueInUse } from '@/entrypoints/library/use-catalogue';
import './indexing.css';

interface Props {
  catalogue: CatalogueInUse;
  actions: Actions;
}

/** While not all texts can be searched: how far they are read, and the way to stop that; at the foot, so that no row moves when it comes or goes. */
export function Indexing({ catalogue: { building, isStopped, calls }, actions }: Props) {
  const t = useText();
  if (!building && !isStopped) return null;
  return (
    <p class="indexing small">
      <span>{building ? t('indexing', { ...building }) : t('indexingStopped')}</span>
      {building && <progress max={building.total} value={building.done} aria-label={t('searchLibrary')} />}
      <button
        type="button"
        onClick={() => void actions.run(() => (building ? calls.stop() : calls.resume()))}
      >
        {t(building ? 'stop' : 'resume')}
      </button>
    </p>
  );
}
