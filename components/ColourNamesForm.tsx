import { useEffect, useId, useState } from 'preact/hooks';
import {
  COLOUR_NAME_LIMIT,
  type ColourNames,
  colourNameOf,
  otherCalled,
} from '@/utils/highlight/colour-names';
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
          names={names}
          onName={onName}
        />
      ))}
    </div>
  );
}

function ColourName({ colour, letters, names, onName }: { colour: Colour; letters: string } & Props) {
  const t = useText();
  const id = useId();
  const name = names[colour] ?? '';
  const [typed, setTyped] = useState(name);
  // It may be named in another window, or the naming be undone.
  useEffect(() => setTyped(name), [name]);
  /** Whether what is typed was to be saved, and another colour is called so. */
  const [isRefused, setRefused] = useState(false);
  // What the colours are called without a name of the user's: the form is where both are to be seen.
  const ownName = spoken(commonMessages);
  const called = (one: Colour) => names[one] ?? ownName(one);
  const next = colourNameOf(typed);
  // Two colours of one name would be told apart by nobody.
  const other = otherCalled(next === '' ? ownName(colour) : next, colour, called);
  const save = async () => {
    if (next === name) return setTyped(name);
    setRefused(other !== null);
    if (!other && (await onName(colour, next))) setTyped(next);
  };
  useEffect(() => {
    // The other one has got another name by now.
    if (isRefused && !other) void save();
  }, [other]);
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
        {t('nameOfColour', { colour: ownName(colour) })}
      </label>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={COLOUR_NAME_LIMIT}
        placeholder={ownName(colour)}
        value={typed}
        aria-invalid={isRefused ? true : undefined}
        aria-describedby={isRefused ? `${id}-fault` : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
        onBlur={() => void save()}
      />
      {isRefused && other && (
        <p id={`${id}-fault`} class="colour-fault small" role="alert">
          {t('colourNameTaken', { name: called(other), colour: ownName(other) })}
        </p>
      )}
    </form>
  );
}
