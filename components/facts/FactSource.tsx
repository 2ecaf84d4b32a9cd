import { formatMoment } from '@/components/format';
import { useText } from '@/components/text';
import type { Author, Field, FieldValues } from '@/utils/article/article';
import type { FactsEditing } from './use-facts-form';

/** Where the value of a field comes from; where it is not the page's, what the page says and the way back to it. */
export function FactSource({ field, editing }: { field: Field; editing: FactsEditing }) {
  const t = useText();
  const say = useValueWords();
  const { paper, draft, take, idOf, isBusy } = editing;
  const { page, corrections } = paper;
  const correction = corrections[field];
  const way = page.sources[field];
  const isTaken = draft[field] === null;
  const isPages = isTaken || (draft[field] === undefined && !correction);
  const read = say(field, page);
  const origin = () => {
    if (isTaken && correction) return t('factTaken');
    if (draft[field] !== undefined && !isTaken) return t('factChanged');
    if (correction && !isTaken) return t('correctedOn', { day: formatMoment(correction.at) });
    if (way) return t(`way-${way}`);
    // Papers that were kept before sources were told have values without any.
    return t(read === '' ? 'wayNone' : 'wayUnknown');
  };
  return (
    <div class="fact-source" id={idOf(`${field}-source`)}>
      <span>{origin()}</span>
      {!isPages && (
        <>
          <span class="fact-read" dir="auto">
            {read === '' ? t('pageSaysNothing') : t('pageSays', { value: read })}
          </span>
          <button
            type="button"
            class="quiet small"
            aria-disabled={isBusy}
            aria-label={t('takePagesOf', { field: t(`field-${field}`) })}
            onClick={() => !isBusy && take(field)}
          >
            {t('takePages')}
          </button>
        </>
      )}
    </div>
  );
}

/** A field's value in words. */
function useValueWords(): (field: Field, values: FieldValues) => string {
  const t = useText();
  return (field, values) => {
    if (field === 'authors') return values.authors.map(nameWords).join('; ');
    if (field === 'categories') return values.categories.join(', ');
    if (field === 'coverage') return t(`holds-${values.coverage}`);
    if (field === 'lead') return [values.lead?.label, values.lead?.text].filter(Boolean).join(': ');
    return values[field] ?? '';
  };
}

/** "Ho, Benjamin", so that the parts are seen; a whole name as it is. */
function nameWords({ name, family, given }: Author): string {
  return family && given ? `${family}, ${given}` : name;
}
