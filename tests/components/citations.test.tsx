// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { MoreText } from '@/components/MoreText';
import { Toast } from '@/components/Toast';
import { useActions } from '@/components/use-actions';
import { Citations } from '@/entrypoints/library/settings/Citations';
import { libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import { settingsMessages } from '@/utils/i18n/en/settings';
import type { Library } from '@/utils/library/open';
import { stylesOf } from '@/utils/library/styles';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings';
import { control, doing, show } from './screen';

startWithFreshProfile();

const OWN = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House style</title><id>x</id></info>
  <citation><layout prefix="(" suffix=")"><text variable="title"/></layout></citation></style>`;

function Screen({ library }: { library: Library }) {
  const actions = useActions();
  const [settings, setSettings] = useState<Settings>({ ...DEFAULT_SETTINGS, citationStyle: 'oscola' });
  const set = async (change: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...change }));
    return true;
  };
  return (
    <MoreText texts={settingsMessages}>
      <Citations library={library} actions={actions} settings={settings} set={set} choose={set} />
      <Toast content={actions.toast} onClose={actions.closeToast} />
    </MoreText>
  );
}

it('undo of a style that was added removes it, and the one before is chosen again', async () => {
  const library = libraryOf();
  const root = await show(<Screen library={library} />);
  const chosen = () => root.querySelector('select')?.selectedOptions[0]?.textContent;
  const before = chosen();
  const picker = root.querySelector<HTMLInputElement>('input[type="file"]');
  if (!picker) throw new Error('no picker');
  Object.defineProperty(picker, 'files', { value: [new File([OWN], 'house.csl')] });
  await doing(() => picker.dispatchEvent(new Event('change', { bubbles: true })));
  await expect.poll(chosen, { timeout: 20_000 }).toBe('House style');
  await expect.poll(() => root.querySelector('.toast')?.textContent).toContain('House style');
  await doing(() => control(root, 'Undo').click());
  await expect.poll(chosen).toBe(before);
  await expect.poll(async () => (await stylesOf(library)).length).toBe(0);
  await expect.poll(() => root.querySelector('.own-styles')).toBeNull();
});
