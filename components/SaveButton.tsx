import { useText } from './text';

/** Submits a form; while that is under way it says so and does nothing more. */
export function SaveButton({ busy }: { busy: boolean }) {
  const t = useText();
  return (
    <button type="submit" class="primary" aria-disabled={busy}>
      {busy ? t('working') : t('save')}
    </button>
  );
}
