// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ActionProblem } from '@/components/StateMessage';
import { type Actions, useActions } from '@/components/use-actions';
import { ProblemError } from '@/utils/problem';
import { control, doing, show } from './screen';

let actions: Actions;

function Screen() {
  actions = useActions();
  return <ActionProblem problem={actions.problem} onRetry={actions.retry} onClose={actions.closeProblem} />;
}

const full = () => Promise.reject(new ProblemError('storage-full'));
const broken = () => Promise.reject(new TypeError('no such file'));
const words = (root: HTMLElement) => root.querySelector('[role="alert"]')?.textContent ?? '';

it('what went wrong stays in sight while parts of the page are loaded, until something that is asked for works', async () => {
  const root = await show(<Screen />);
  await doing(() => void actions.run(full));
  const said = words(root);
  expect(said).not.toBe('');
  expect(root.textContent).not.toContain('Try again');
  await doing(() => void actions.load(() => Promise.resolve()));
  expect(words(root)).toBe(said);
  await doing(() => void actions.run(() => Promise.resolve()));
  expect(words(root)).toBe('');
});

it('parts that could not be loaded are tried again together, and only with the last of them nothing is missing', async () => {
  const root = await show(<Screen />);
  const there = new Set<string>();
  const loaded: string[] = [];
  const part = (name: string) => async () => {
    if (!there.has(name)) throw new TypeError('no such file');
    loaded.push(name);
  };
  await doing(() => void actions.load(part('table')));
  await doing(() => void actions.load(part('bar')));
  there.add('table');
  await doing(() => control(root, 'Try again').click());
  expect([loaded, words(root) === '']).toEqual([['table'], false]);
  there.add('bar');
  await doing(() => control(root, 'Try again').click());
  expect([loaded, words(root)]).toEqual([['table', 'bar'], '']);
});

it('of parts of one name the last alone is missing, and of what was closed nothing', async () => {
  const root = await show(<Screen />);
  await doing(() => void actions.load(broken, 'rows'));
  await doing(() => void actions.load(() => Promise.resolve(), 'rows'));
  expect(words(root)).toBe('');
  await doing(() => void actions.load(broken));
  await doing(() => actions.closeProblem());
  await doing(() => void actions.load(broken, 'rows'));
  await doing(() => void actions.load(() => Promise.resolve(), 'rows'));
  expect(words(root)).toBe('');
});
