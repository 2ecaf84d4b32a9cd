// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NoteEditor } from '@/components/NoteEditor';
import { control, doing, field, show, type } from './screen';

describe('NoteEditor', () => {
  it('closes only after the note is on disk', async () => {
    const events: string[] = [];
    const waiting: ((done: boolean) => void)[] = [];
    const root = await show(
      <NoteEditor
        note=""
        onSave={(note) => {
          events.push(note);
          return new Promise((resolve) => waiting.push(resolve));
        }}
        onClose={() => events.push('closed')}
      />,
    );
    await type(field(root, 'Note'), 'Check the register');
    await doing(() => control(root, 'Save').click());
    expect(events).toEqual(['Check the register']);
    await doing(() => waiting[0]?.(true));
    expect(events).toEqual(['Check the register', 'closed']);
  });

  it('keeps the text when saving fails, and lets the user try again', async () => {
    const root = await show(
      <NoteEditor note="old" onSave={() => Promise.resolve(false)} onClose={() => root.replaceChildren()} />,
    );
    await type(field(root, 'Note'), 'a long thought');
    await doing(() => control(root, 'Save').click());
    expect(field(root, 'Note').value).toBe('a long thought');
    expect(control(root, 'Save').ariaDisabled).not.toBe('true');
  });

  it('saves once for two quick presses, and takes no more text until it has', async () => {
    const notes: string[] = [];
    const root = await show(
      <NoteEditor
        note="n"
        onSave={(note) => {
          notes.push(note);
          return new Promise(() => {});
        }}
        onClose={() => {}}
      />,
    );
    await doing(() => {
      control(root, 'Save').click();
      control(root, 'Save').click();
    });
    expect(notes).toEqual(['n']);
    expect(field(root, 'Note').readOnly).toBe(true);
  });

  it.each([
    ['Escape', {}, 'closed'],
    ['Enter', { ctrlKey: true }, 'saved'],
    ['Enter', { metaKey: true }, 'saved'],
    ['Enter', {}, ''],
  ])('answers %s %j with "%s"', async (key, modifiers, expected) => {
    let answer = '';
    const root = await show(
      <NoteEditor
        note="n"
        onSave={() => {
          answer = 'saved';
          return Promise.resolve(false);
        }}
        onClose={() => {
          answer = 'closed';
        }}
      />,
    );
    const event = new KeyboardEvent('keydown', { key, bubbles: true, ...modifiers });
    await doing(() => void control(root, 'Note').dispatchEvent(event));
    expect(answer).toBe(expected);
  });
});
