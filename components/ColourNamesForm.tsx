import { useEffect, useId, useState } from 'preact/hooks';
import { COLOUR_NAME_LIMIT, type ColourNames, colourNameOf } from '@/utils/highlight/colour-names';
import { COLOURS, type Colour } from '@/utils/highlight/highlight';
import { commonMessages } from '@/utils/i18n/en/common';
import { spoken } from '@/utils/i18n/translate';
import { colourLetters } from './colour-name';
import { useText } from './text';
import './settings/colour-names.css';

interface Props {
  names: ColourNames;
  /** Resolves to true once the name is on disk; an empty one gives the colour its own name back. */
  onName: (colour: Colour, name: string) => Promise<boolean>;
}

/** What the user calls the five colours: "claim", "evidence" … */
export function ColourNamesForm({ names, onName }: Props) {
  const t = useText();
  return (
    <div class="colour-names-rows">
      <p class="soft small">{t('colourNamesMean')}</p>
      {COLOURS.map((colour) => (
        <ColourName
          key={colour}
          colour={colour}
          letters={colourLetters(t, colour)}
          name={names[colour] ?? ''}
          onName={onName}
        />
      ))}
    </div>
  );
}

function ColourName({
  colour,
  letters,
  name,
  onName,
}: { colour: Colour; letters: string; name: string } & Pick<Props, 'onName'>) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState(name);
  // It may be named in another window, or the naming be undone.
  useEffect(() => setTyped(name), [name]);
  // What the colour is called without a name of the user's: the form is where both are to be seen.
  const own = spoken(commonMessages)(colour);
  const save = async () => {
    const next = colourNameOf(typed);
    if (next === name) return setTyped(name);
    if (await onName(colour, next)) setTyped(next);
  };
  return (
    <form
      class="colour-name"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <span class="swatch-still" data-colour={colour} aria-hidden="true">
        {letters}
      </span>
      <label class="unseen" for={id}>
        {t('nameOfColour', { colour: own })}
      </label>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={COLOUR_NAME_LIMIT}
        placeholder={own}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void save()}
      />
    </form>
  );
}
