import { useEffect, useState } from 'preact/hooks';
import { ColourNamesForm } from '@/components/ColourNamesForm';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { browser, tellPagesOfSettings } from '@/utils/browser';
import type { ColourNames as Names } from '@/utils/highlight/colour-names';
import type { Colour } from '@/utils/highlight/highlight';
import { commonMessages } from '@/utils/i18n/en/common';
import { spoken } from '@/utils/i18n/translate';
import { changeSettings, readSettings, watchSettings } from '@/utils/settings';

const area = browser.storage.local;

/** Names the colours: every screen, page and menu calls them so from then on. */
export function ColourNames({ actions: { run } }: { actions: Actions }) {
  const t = useText();
  const [names, setNames] = useState<Names>({});
  useEffect(() => watchSettings(area, ({ colourNames }) => setNames(colourNames)), []);
  const nameColour = (colour: Colour, name: string) =>
    run(
      () => put(colour, name),
      (before) => ({
        text: t(name === '' ? 'colourUnnamed' : 'colourNamed', {
          colour: spoken(commonMessages)(colour),
          name,
        }),
        undo: () => run(() => put(colour, before)),
      }),
    );
  return <ColourNamesForm names={names} onName={nameColour} />;
}

/** Gives the name before. Over what is set by now: another window may have named another colour. */
async function put(colour: Colour, name: string): Promise<string> {
  const { [colour]: before = '', ...others } = (await readSettings(area)).colourNames;
  await changeSettings(area, { colourNames: name === '' ? others : { ...others, [colour]: name } });
  await tellPagesOfSettings();
  return before;
}
