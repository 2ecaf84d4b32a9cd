import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import { useBusy } from '@/components/use-busy';

interface Props {
  label: string;
  /** A longer name for who does not see beside what it stands. */
  name?: string;
  /** What is lost, said before it is. */
  warning: string;
  /** Resolves to true once it is done. */
  onSure: () => Promise<boolean>;
}

/** A button for what nothing takes back: the first press says so in its place, the second does it. */
export function Sure({ label, name = label, warning, onSure }: Props) {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const { busy, once } = useBusy();
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    // To keep it is what a hasty Enter does.
    if (isAsked) keep.current?.focus();
    else if (wasAsked.current) first.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (!isAsked)
    return (
      <button ref={first} type="button" aria-label={name} onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  return (
    <fieldset
      class="trash-sure"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsked(false);
      }}
    >
      <span role="alert">{warning}</span>
      <button
        type="button"
        class="danger"
        aria-disabled={busy}
        onClick={() =>
          void once(onSure).then((isDone) => {
            if (isDone) setAsked(false);
            return isDone;
          })
        }
      >
        {label}
      </button>
      <button ref={keep} type="button" onClick={() => setAsked(false)}>
        {t('keepIt')}
      </button>
    </fieldset>
  );
}
