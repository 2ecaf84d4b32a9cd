// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { TagEditor } from '@/components/TagEditor';
import { doing, show, showAgain } from './screen';

/** Tags on a disk that answers when the test says so. */
function editor(...first: string[]) {
  const state = { tags: first, isFull: false };
  const waiting: (() => void)[] = [];
  const view = (tags: readonly string[]) => (
    <TagEditor
      name="tags"
      tags={tags}
      known={[]}
      isOpen
      onChange={(next) =>
        new Promise((resolve) => {
          waiting.push(() => {
            if (!state.isFull) state.tags = next;
            resolve(!state.isFull);
          });
        })
      }
      onClose={() => {}}
    />
  );
  return { state, view, answer: () => doing(() => waiting.shift()?.()) };
}

function field(root: HTMLElement): HTMLInputElement {
  const input = root.querySelector('input');
  if (!input) throw new Error('no field');
  return input;
}

const type = (root: HTMLElement, text: string) =>
  doing(() => {
    field(root).value = text;
    field(root).dispatchEvent(new Event('input', { bubbles: true }));
  });
const enter = (root: HTMLElement) =>
  doing(() => {
    field(root).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
  });

describe('the editor of tags', () => {
  it('keeps what is typed on while a tag is written, and adds it to that one', async () => {
    const { state, view, answer } = editor('sea');
    const root = await show(view(['sea']));
    await type(root, 'calm, qu');
    expect(field(root).value).toBe('qu');
    await type(root, 'quote');
    await enter(root);
    await answer();
    // The screen does not show the first one yet.
    await answer();
    expect(state.tags).toEqual(['sea', 'calm', 'quote']);
    await showAgain(root, view(state.tags));
    await doing(() => root.querySelector<HTMLElement>('li .tag-remove')?.click());
    await answer();
    expect(state.tags).toEqual(['calm', 'quote']);
  });

  it('gives back what could not be written, before what was typed since', async () => {
    const { state, view, answer } = editor();
    state.isFull = true;
    const root = await show(view([]));
    await type(root, 'calm,');
    await type(root, 'qu');
    await answer();
    await expect.poll(() => field(root).value).toBe('calm, qu');
    state.isFull = false;
    await enter(root);
    await answer();
    expect(state.tags).toEqual(['calm', 'qu']);
    expect(field(root).value).toBe('');
  });

  it('takes back no tag that another screen has removed', async () => {
    const { state, view, answer } = editor();
    const root = await show(view([]));
    await type(root, 'calm,');
    await answer();
    await showAgain(root, view(['calm']));
    await showAgain(root, view([]));
    await type(root, 'sea,');
    await answer();
    expect(state.tags).toEqual(['sea']);
  });
});
