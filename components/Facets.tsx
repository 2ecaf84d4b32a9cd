import { useState } from 'preact/hooks';
import { formatCount } from './format';
import { useText } from './text';
import './facets.css';

export interface FacetShown {
  id: string;
  name: string;
  values: { value: string; label: string; count: number; isChosen: boolean }[];
}

/** Values of a facet that are shown before the user asks for all. */
const FIRST = 6;

interface Props {
  facets: readonly FacetShown[];
  onChange: (facet: string, value: string, isOn: boolean) => void;
}

/** What is found, by its facets: each value with its count, to be filtered by. */
export function Facets({ facets, onChange }: Props) {
  return (
    <div class="facets">
      {facets.map((facet) => (
        <Facet key={facet.id} facet={facet} onChange={(value, isOn) => onChange(facet.id, value, isOn)} />
      ))}
    </div>
  );
}

function Facet({ facet, onChange }: { facet: FacetShown; onChange: (value: string, isOn: boolean) => void }) {
  const t = useText();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? facet.values : facet.values.filter(({ isChosen }, at) => at < FIRST || isChosen);
  return (
    <fieldset class="facet">
      <legend>{facet.name}</legend>
      {shown.map(({ value, label, count, isChosen }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={isChosen}
            onChange={({ currentTarget }) => onChange(value, currentTarget.checked)}
          />
          <bdi>{label}</bdi>
          <span class="count">{formatCount(count)}</span>
        </label>
      ))}
      {facet.values.length > FIRST && (
        <button type="button" class="quiet small" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t('fewerValues') : t('allValues', { n: facet.values.length, facet: facet.name })}
        </button>
      )}
    </fieldset>
  );
}
