// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { EditFacts } from '@/components/EditFacts';
import type { EditedPaper } from '@/components/facts/edited-paper';
import { type Actions, useActions } from '@/components/use-actions';
import { useCorrections } from '@/components/use-corrections';
import { articleOf } from '@/tests/library/sample';
import type { FactsDraft } from '@/utils/facts/form';
import { ProblemError } from '@/utils/problem';
import { control, doing, labelled, show, showAgain, type } from './screen';

const page = articleOf();
const paper: EditedPaper = { key: page.key, aliases: page.aliases, page, corrections: {} };
const former = { title: null };

/** For the form to be loaded, on a busy machine. */
const LIMIT_MS = 10_000;

interface Screen {
  calls: unknown[][];
  actions: Actions | null;
}

/** A screen with one paper; `fault` is what saving it comes to, where it fails. */
async function screenWith(drafts: Map<string, FactsDraft>, fault?: Error, first = paper) {
  const screen: Screen = { calls: [], actions: null };
  const note = async <T,>(call: unknown[], value: T): Promise<T> => {
    screen.calls.push(call);
    if (fault) throw fault;
    return Promise.resolve(value);
  };
  function Holder({ paper: shown }: { paper: EditedPaper }) {
    const actions = useActions();
    screen.actions = actions;
    const correct = useCorrections<string>(
      {
        correct: (key, changes) => note(['correct', key, changes], { publication: { key: 'NEW' }, former }),
        undo: (key, was) => note(['undo', key, was], null),
      },
      actions,
    );
    return (
      <EditFacts
        paper={shown}
        drafts={drafts}
        onSave={(changes) => correct(shown.key, changes)}
        run={actions.run}
      />
    );
  }
  const root = await show(<Holder paper={first} />);
  return { screen, root, showPaper: (next: EditedPaper) => showAgain(root, <Holder paper={next} />) };
}

async function open(root: HTMLElement): Promise<void> {
  await doing(() => root.querySelector('button')?.click());
  await vi.waitFor(() => labelled(root, 'Title'), LIMIT_MS);
}

describe('EditFacts', () => {
  it('opens the form below its button and closes it again, with the focus back', async () => {
    const { root } = await screenWith(new Map());
    const button = control(root, 'Edit the facts');
    expect(button.ariaExpanded ?? button.getAttribute('aria-expanded')).toBe('false');
    await open(root);
    expect(root.querySelector('form')?.id).toBe(button.getAttribute('aria-controls'));
    await doing(() => control(root, 'Close').click());
    expect(root.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('keeps what was typed when it is closed, says so, and shows it again, also on a new screen', async () => {
    const drafts = new Map<string, FactsDraft>();
    const { root } = await screenWith(drafts);
    await open(root);
    await type(labelled(root, 'Title'), 'Ships');
    await doing(() => control(root, 'Close').click());
    expect(root.textContent).toBe('Edit the factsnot saved yet');
    const again = await screenWith(drafts);
    expect(again.root.textContent).toContain('not saved yet');
    await open(again.root);
    expect(labelled(again.root, 'Title').value).toBe('Ships');
  });

  it('stays open with what was typed when the paper goes to another key, and saves under that', async () => {
    const drafts = new Map<string, FactsDraft>();
    const [alias = ''] = page.aliases;
    const codeless = { ...paper, key: alias, aliases: [] };
    const { root, screen, showPaper } = await screenWith(drafts, undefined, codeless);
    await open(root);
    await type(labelled(root, 'Title'), 'Ships');
    await showPaper(paper);
    expect(labelled(root, 'Title').value).toBe('Ships');
    await type(labelled(root, 'Title'), 'Ships of paper');
    expect([...drafts.keys()]).toEqual([page.key]);
    const again = await screenWith(drafts);
    await open(again.root);
    expect(labelled(again.root, 'Title').value).toBe('Ships of paper');
    await doing(() => control(again.root, 'Save').click());
    expect([...screen.calls, ...again.screen.calls]).toEqual([
      ['correct', page.key, { title: { value: 'Ships of paper' } }],
    ]);
    expect(drafts.size).toBe(0);
  });

  it('keeps no draft of what was typed and taken back', async () => {
    const drafts = new Map<string, FactsDraft>();
    const { root } = await screenWith(drafts);
    await open(root);
    await type(labelled(root, 'Title'), 'Ships');
    await type(labelled(root, 'Title'), page.title);
    await doing(() => control(root, 'Close').click());
    expect(drafts.size).toBe(0);
  });

  it('says what was saved, and undoes it under the key that the paper then has', async () => {
    const { root, screen } = await screenWith(new Map());
    await open(root);
    await type(labelled(root, 'Title'), 'Ships');
    await doing(() => control(root, 'Save').click());
    await vi.waitFor(() => expect(root.querySelector('form')).toBeNull());
    expect(screen.actions?.toast?.text).toBe('Saved: facts corrected');
    await doing(() => void screen.actions?.toast?.undo?.());
    expect(screen.calls).toEqual([
      ['correct', page.key, { title: { value: 'Ships' } }],
      ['undo', 'NEW', former],
    ]);
    await vi.waitFor(() => expect(screen.actions?.toast).toEqual({ text: 'Correction undone' }));
  });

  it('says nothing was saved when it was not, and stays open', async () => {
    const { root, screen } = await screenWith(new Map(), new ProblemError('storage-full'));
    await open(root);
    await type(labelled(root, 'Title'), 'Ships');
    await doing(() => control(root, 'Save').click());
    await vi.waitFor(() => expect(screen.actions).toMatchObject({ toast: null, problem: 'storage-full' }));
    expect(labelled(root, 'Title').value).toBe('Ships');
  });
});
