import { COLOURS, type Colour } from '@/utils/highlight/highlight';
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
  return (
    <fieldset class="colours">
      <legend class="unseen">{t('colour')}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} class="swatch" data-colour={colour} title={t(colour)}>
          <input
            type="radio"
            name={name}
            value={colour}
            checked={colour === value}
            onChange={() => onChange(colour)}
            aria-label={t(colour)}
          />
          <span aria-hidden="true">{t(`${colour}Letters`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
