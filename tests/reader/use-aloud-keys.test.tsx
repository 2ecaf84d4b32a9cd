// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { type AloudKeys, useAloudKeys } from '@/entrypoints/reader/use-aloud-keys';
import { useKeys } from '@/entrypoints/reader/use-keys';
import { doing, show, showAgain } from '../components/screen';

it('the keys read from where the reader is, not from where it was opened', async () => {
  const heard: (AloudKeys | null)[] = [];
  const done: string[] = [];
  const hear = (keys: AloudKeys | null) => void heard.push(keys);
  function Bar({ from }: { from: number }) {
    useAloudKeys(
      { toggle: () => void done.push(`from ${from}`), move: (by) => void done.push(`by ${by} at ${from}`) },
      hear,
    );
    return null;
  }
  const root = await show(<Bar from={1} />);
  await showAgain(root, <Bar from={40} />);
  expect(heard).toHaveLength(1);
  heard[0]?.toggle();
  heard[0]?.move(-1);
  expect(done).toEqual(['from 40', 'by -1 at 40']);
  await doing(() => render(null, root));
  expect(heard.at(-1)).toBeNull();
});

const press = (key: string, code: string) =>
  document.dispatchEvent(new KeyboardEvent('keydown', { key, code }));

it('a key whose letter is of another script is the one of its place, and no other is', async () => {
  const pressed: string[] = [];
  function Screen() {
    useKeys({ f: () => void pressed.push('f'), '[': () => void pressed.push('[') }, true);
    return null;
  }
  await show(<Screen />);
  press('а', 'KeyF');
  press('ש', 'KeyA');
  press('é', 'KeyF');
  press('х', 'BracketLeft');
  press('F', 'KeyU');
  expect(pressed).toEqual(['f', 'f']);
});
