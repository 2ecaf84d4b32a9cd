import { useText } from '@/components/text';
import type { Coverage, KnownCoverage } from '@/utils/article/article';
import { FactBox } from './FactBox';
import { FactSource } from './FactSource';
import type { FactsEditing } from './use-facts-form';

const COVERAGES: readonly Coverage[] = ['full', 'abstract', 'excerpt'];

/** How much of the paper its page holds: what may be cited as RSIS's own depends on it. */
export function CoverageFact({ editing }: { editing: FactsEditing }) {
  const t = useText();
  const { form, put, idOf, isBusy } = editing;
  // That a paper was only listed is nothing to be chosen, but it may be what is so.
  const choices: readonly KnownCoverage[] = form.coverage === 'listed' ? ['listed', ...COVERAGES] : COVERAGES;
  return (
    <div class="fact" data-field="coverage">
      <FactBox box="coverage" label={t('field-coverage')} source={idOf('coverage-source')} editing={editing}>
        {({ readOnly: _readOnly, ...attributes }) => (
          <select
            {...attributes}
            aria-disabled={isBusy}
            value={form.coverage}
            onChange={({ currentTarget }) => {
              const chosen = choices.find((coverage) => coverage === currentTarget.value);
              if (chosen && !isBusy) put('coverage', chosen);
              else currentTarget.value = form.coverage;
            }}
          >
            {choices.map((coverage) => (
              <option key={coverage} value={coverage}>
                {t(`holds-${coverage}`)}
              </option>
            ))}
          </select>
        )}
      </FactBox>
      <FactSource field="coverage" editing={editing} />
    </div>
  );
}
