// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { LensList, type ListedMark } from '@/components/lens/LensList';
import { Text } from '@/components/text';
import { lensMessages } from '@/utils/i18n/en/lens';
import { translator } from '@/utils/i18n/translate';
import { deferred } from '@/utils/search/deferred';
import { doing, show } from './screen';

const MARK: ListedMark = {
  mark: {
    n: 1,
    start: 0,
    end: 27,
    text: 'Ports should share soundings.',
    kinds: [{ kind: 'recommendation', cue: { rule: 'x', words: 'should' }, voice: { kind: 'authors' } }],
  } as unknown as ListedMark['mark'],
  paragraph: 1,
  isHighlighted: false,
};

it.each([
  ['the sentence, once a highlight was made', true, false, 'lens-text'],
  ['the button, where none was made', false, false, 'lens-accept'],
  ['where the user has gone meanwhile', true, true, 'elsewhere'],
])('the keyboard is left at %s', async (_, isMade, isGone, where) => {
  const made = deferred<boolean>();
  const root = await show(
    <Text.Provider value={translator(lensMessages)}>
      <button type="button" class="elsewhere">
        Elsewhere
      </button>
      <LensList
        marks={[MARK]}
        kinds={['recommendation']}
        language="en"
        onShow={() => {}}
        onAccept={() => made.promise}
      />
    </Text.Provider>,
  );
  const button = root.querySelector<HTMLElement>('.lens-accept');
  button?.focus();
  await doing(() => button?.click());
  if (isGone) {
    const elsewhere = root.querySelector<HTMLElement>('.elsewhere');
    elsewhere?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    elsewhere?.focus();
  }
  await doing(() => made.resolve(isMade));
  expect(document.activeElement?.classList).toContain(where);
});
