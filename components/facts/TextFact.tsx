import { useText } from '@/components/text';
import { FactBox } from './FactBox';
import { FactSource } from './FactSource';
import type { FactsEditing } from './use-facts-form';

type TextField =
  | 'title'
  | 'published'
  | 'series'
  | 'code'
  | 'number'
  | 'categories'
  | 'pdf'
  | 'language'
  | 'publisher';

/** UTF-16 code units: far above what is printed, far below what would hurt. */
const LINE_LIMIT = 2000;
const LINES_LIMIT = 20_000;

interface Props {
  field: TextField;
  hint?: string;
  /** More than one: a box of so many lines. */
  rows?: number;
  editing: FactsEditing;
}

/** A fact that is text: its box and its source. */
export function TextFact({ field, hint, rows = 1, editing }: Props) {
  const t = useText();
  const { form, put, idOf } = editing;
  const common = {
    dir: 'auto',
    value: form[field],
    onInput: (event: { currentTarget: { value: string } }) => put(field, event.currentTarget.value),
  } as const;
  return (
    <div class="fact" data-field={field}>
      <FactBox
        box={field}
        label={t(`field-${field}`)}
        source={idOf(`${field}-source`)}
        editing={editing}
        {...(hint && { hint })}
      >
        {(attributes) =>
          rows > 1 ? (
            <textarea
              {...attributes}
              {...common}
              rows={rows}
              maxLength={LINES_LIMIT}
              onKeyDown={(event) => {
                // A title is one line, however it is wrapped: Enter saves, as in the boxes of one line.
                const { key, ctrlKey, metaKey, isComposing } = event;
                if (field !== 'title' || key !== 'Enter' || ctrlKey || metaKey || isComposing) return;
                event.preventDefault();
                event.currentTarget.form?.requestSubmit();
              }}
            />
          ) : (
            <input {...attributes} {...common} type="text" maxLength={LINE_LIMIT} spellcheck={false} />
          )
        }
      </FactBox>
      <FactSource field={field} editing={editing} />
    </div>
  );
}
