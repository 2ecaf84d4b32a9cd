import { useLayoutEffect, useRef } from 'preact/hooks';
import { COLOURS, type Colour } from '@/utils/highlight/highlight';
import { colourLetters, colourName } from './colour-name';
import { useText } from './text';

interface Props {
  /** Names the group of radio buttons: unique in the document. */
  name: string;
  value: Colour;
  onChange: (colour: Colour) => void;
}

/** Five radio buttons, one a colour; each shows its first letters too, for whom colours look alike. */
export function ColourPicker({ name, value, onChange }: Props) {
  const t = useText();
  const group = useRef<HTMLFieldSetElement>(null);
  // After a change that failed: the browser has moved the choice already, and an unchanged property is not set again.
  useLayoutEffect(() => {
    const kept = group.current?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
    if (kept) kept.checked = true;
  });
  return (
    <fieldset ref={group} class="colours">
      <legend class="unseen">{t('colour')}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} class="swatch" data-colour={colour} title={colourName(t, colour)}>
          <input
            type="radio"
            name={name}
            value={colour}
            checked={colour === value}
            onChange={() => onChange(colour)}
            aria-label={colourName(t, colour)}
          />
          <span aria-hidden="true">{colourLetters(t, colour)}</span>
        </label>
      ))}
    </fieldset>
  );
}
