import type { ComponentChildren } from 'preact';
import { useText } from '@/components/text';
import type { FactsEditing } from './use-facts-form';

/** What ties a text box to its label, its hint, its source and what is wrong with it. */
export interface BoxAttributes {
  id: string;
  readOnly: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props {
  /** The name of the text box. */
  box: string;
  label: string;
  hint?: string;
  /** The id of a further description. */
  source?: string;
  editing: FactsEditing;
  children: (attributes: BoxAttributes) => ComponentChildren;
}

/** A text box under its label, with its hint above and its fault below. */
export function FactBox({ box, label, hint, source, editing, children }: Props) {
  const t = useText();
  const { idOf, faultAt, isBusy } = editing;
  const fault = faultAt(box);
  const [hintId, faultId] = [idOf(`${box}-hint`), idOf(`${box}-fault`)];
  const descriptions = [fault && faultId, hint && hintId, source].filter(Boolean).join(' ');
  return (
    <div class="fact-box">
      <label for={idOf(box)}>{label}</label>
      {hint && (
        <span id={hintId} class="soft small">
          {hint}
        </span>
      )}
      {children({
        id: idOf(box),
        readOnly: isBusy,
        'aria-describedby': descriptions || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      {fault && (
        <span id={faultId} class="fact-fault">
          {t(`fault-${fault}`)}
        </span>
      )}
    </div>
  );
}
