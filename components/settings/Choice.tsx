import { useId } from 'preact/hooks';

interface Props<V extends string> {
  label: string;
  /** What it means, below. */
  help?: string;
  value: V;
  /** `lang`: BCP 47, where a name is in another language than the page. */
  options: readonly { value: V; name: string; lang?: string }[];
  onChoose: (value: V) => void;
}

/** One of several, chosen from a list. */
export function Choice<V extends string>({ label, help, value, options, onChoose }: Props<V>) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={help && `${id}-help`}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.name}
          </option>
        ))}
      </select>
      {help && (
        <p id={`${id}-help`} class="soft small">
          {help}
        </p>
      )}
    </div>
  );
}
