// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ColourNamesForm } from '@/components/ColourNamesForm';
import { MoreText } from '@/components/MoreText';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { settingsMessages } from '@/utils/i18n/en/settings';
import { doing, labelled, show, showAgain, type } from './screen';

const leave = (box: HTMLElement) => doing(() => box.dispatchEvent(new Event('blur')));

it('two colours get no name alike: it is said which has it, and saved once that is called otherwise', async () => {
  let names: ColourNames = { green: 'Claim' };
  const form = () => (
    <MoreText texts={settingsMessages}>
      <ColourNamesForm
        names={names}
        onName={async (colour, name) => {
          names = { ...names, [colour]: name };
          return true;
        }}
      />
    </MoreText>
  );
  const root = await show(form());
  const yellow = labelled(root, 'Name of Yellow');
  const fault = () => root.querySelector('[role="alert"]')?.textContent ?? null;

  await type(yellow, 'pink');
  expect(fault()).toBeNull();
  await leave(yellow);
  expect(fault()).toContain('“Pink” is what Pink is called already.');
  await type(yellow, 'claim');
  expect(fault()).toBeNull();
  await leave(yellow);
  expect(fault()).toBe(
    '“Claim” is what Green is called already. Type another name here, or rename Green first.',
  );
  expect(document.getElementById(yellow.getAttribute('aria-describedby') ?? '')?.textContent).toBe(fault());
  expect(yellow.value).toBe('claim');
  expect(names).toEqual({ green: 'Claim' });

  const green = labelled(root, 'Name of Green');
  await type(green, 'Doubt');
  await leave(green);
  await showAgain(root, form());
  expect(fault()).toBeNull();
  expect(names).toEqual({ green: 'Doubt', yellow: 'claim' });
});
