import { CircleAlert } from 'lucide';
import { Icon } from './Icon';
import { useText } from './text';

interface Props {
  /** Ids of the highlights that need a look, in the order of the text. */
  ids: readonly string[];
  /** Number of all highlights. */
  count: number;
}

/** How many highlights the user has to look at, and the way to the first of them; nothing where there is none. */
export function NeedLook({ ids, count }: Props) {
  const t = useText();
  const [first] = ids;
  if (first === undefined) return null;
  return (
    <button
      type="button"
      class="need-look small"
      onClick={(event) => {
        const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
        const button = root.querySelector<HTMLElement>(`[data-repair="${CSS.escape(first)}"]`);
        const folded = button?.closest('details');
        if (folded) folded.open = true;
        button?.closest('[data-highlight]')?.scrollIntoView({ block: 'center' });
        button?.focus({ preventScroll: true });
      }}
    >
      <Icon node={CircleAlert} size={14} />
      {t('needLook', { n: ids.length, count })}
    </button>
  );
}
