// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { FactsEditor } from '@/components/FactsEditor';
import type { EditedPaper } from '@/components/facts/edited-paper';
import { articleOf } from '@/tests/library/sample';
import type { FactsDraft } from '@/utils/facts/form';
import type { FieldChanges } from '@/utils/library/corrections';
import { control, doing, labelled, show, type } from './screen';

const page = articleOf({
  published: null,
  authors: [
    { name: 'Ada Example', family: 'Example', given: 'Ada' },
    { name: 'Tan See Seng', literal: 'Tan See Seng' },
  ],
});
const plain: EditedPaper = { key: page.key, aliases: page.aliases, page, corrections: {} };
const own: EditedPaper = {
  ...plain,
  corrections: { title: { value: 'Boats', read: page.title, at: '2026-02-01T12:00:00.000Z' } },
};

interface Seen {
  saved: FieldChanges[];
  closed: number;
  draft: FactsDraft;
}

/** The form as a screen holds it; `answer` is what saving comes to. */
async function editor(paper: EditedPaper, answer: () => Promise<boolean> = () => Promise.resolve(true)) {
  const seen: Seen = { saved: [], closed: 0, draft: {} };
  function Holder() {
    const [draft, setDraft] = useState<FactsDraft>({});
    seen.draft = draft;
    return (
      <FactsEditor
        id="form"
        paper={paper}
        draft={draft}
        onDraft={setDraft}
        onSave={(changes) => {
          seen.saved.push(changes);
          return answer();
        }}
        onClose={() => {
          seen.closed += 1;
        }}
      />
    );
  }
  return { seen, root: await show(<Holder />) };
}

const sourceOf = (root: HTMLElement, field: string) =>
  root.querySelector(`#form-${field}-source`)?.textContent ?? '';
const press = (root: HTMLElement, name: string) => doing(() => control(root, name).click());
const key = (target: Element, name: string, modifiers: KeyboardEventInit = {}) =>
  doing(() => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...modifiers });
    target.dispatchEvent(event);
  });
const descriptionOf = (root: HTMLElement, box: HTMLElement) =>
  (box.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => root.querySelector(`#${id}`)?.textContent ?? `missing ${id}`);

describe('FactsEditor', () => {
  it('starts in the title, with every fact and where it comes from', async () => {
    const { root } = await editor(plain);
    expect(document.activeElement).toBe(labelled(root, 'Title'));
    expect(labelled(root, 'Title').value).toBe(page.title);
    expect(sourceOf(root, 'title')).toBe('Found by the page’s markup');
    expect(sourceOf(root, 'pdf')).toBe('Found by the shape of the text');
    expect(sourceOf(root, 'published')).toBe('Not found on the page');
    expect(sourceOf(root, 'series')).toBe('As the page was read');
    expect(descriptionOf(root, labelled(root, 'Published'))).toEqual([
      'As 2023-09-18 or 18 September 2023',
      'Not found on the page',
    ]);
  });

  it('tells what the user has corrected, what the page says, and takes that back', async () => {
    const { root, seen } = await editor(own);
    expect(labelled(root, 'Title').value).toBe('Boats');
    expect(sourceOf(root, 'title')).toContain('Corrected by you on 1 February 2026');
    expect(sourceOf(root, 'title')).toContain(`Page says: ${page.title}`);
    await press(root, 'Take the page’s value: Title');
    expect(labelled(root, 'Title').value).toBe(page.title);
    expect(sourceOf(root, 'title')).toBe('As the page says, not saved yet');
    await press(root, 'Save');
    expect(seen.saved).toEqual([{ title: null }]);
  });

  it('saves only what was changed, closes when that is on disk, and keeps no draft', async () => {
    const { root, seen } = await editor(plain);
    await type(labelled(root, 'Title'), ' Paper  Ships ');
    await type(labelled(root, 'Published'), '6 January 2026');
    expect(sourceOf(root, 'title')).toContain('Changed, not saved yet');
    await press(root, 'Save');
    expect(seen).toEqual({
      saved: [{ title: { value: 'Paper Ships' }, published: { value: '2026-01-06' } }],
      closed: 1,
      draft: {},
    });
  });

  it('stays open with everything in it when saving fails', async () => {
    const { root, seen } = await editor(plain, () => Promise.resolve(false));
    await type(labelled(root, 'Title'), 'Ships');
    await press(root, 'Save');
    expect(seen).toMatchObject({ closed: 0, draft: { title: 'Ships' } });
    expect(labelled(root, 'Title').value).toBe('Ships');
    expect(control(root, 'Save').ariaDisabled).not.toBe('true');
  });

  it('saves once for two quick presses, and takes no more text until it has', async () => {
    const { root, seen } = await editor(plain, () => new Promise(() => {}));
    await type(labelled(root, 'Title'), 'Ships');
    await doing(() => {
      control(root, 'Save').click();
      control(root, 'Save').click();
    });
    expect(seen.saved).toHaveLength(1);
    expect(labelled(root, 'Title').readOnly).toBe(true);
    await press(root, 'Add an author');
    await press(root, 'Close');
    expect(seen).toMatchObject({ closed: 0, draft: { title: 'Ships' } });
  });

  it('says nothing is changed by saving nothing', async () => {
    const { root, seen } = await editor(plain);
    await type(labelled(root, 'Title'), page.title);
    await press(root, 'Save');
    expect(seen).toEqual({ saved: [], closed: 1, draft: {} });
  });

  it('tells what is wrong beside its box, goes to the first one, and takes the blame away once it is right', async () => {
    const { root, seen } = await editor(plain);
    await type(labelled(root, 'Language'), 'english');
    await type(labelled(root, 'Published'), 'soon');
    expect(root.querySelector('[aria-invalid]')).toBeNull();
    await press(root, 'Save');
    expect(seen.saved).toEqual([]);
    const date = labelled(root, 'Published');
    expect(document.activeElement).toBe(date);
    expect(date.ariaInvalid ?? date.getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(root, date)[0]).toBe(
      'This is no date. Write it as 2023-09-18 or 18 September 2023.',
    );
    await type(date, '2026-01-06');
    expect(date.getAttribute('aria-invalid')).toBeNull();
    expect(root.querySelectorAll('[aria-invalid]')).toHaveLength(1);
  });

  it.each([
    ['Escape', {}, { saved: 0, closed: 1, draft: { title: 'Ships' } }],
    ['Enter', { ctrlKey: true }, { saved: 1, closed: 1, draft: {} }],
    ['Enter', { metaKey: true }, { saved: 1, closed: 1, draft: {} }],
    ['Enter', {}, { saved: 1, closed: 1, draft: {} }],
  ])('answers %s %j without losing a letter', async (name, modifiers, expected) => {
    const { root, seen } = await editor(plain);
    await type(labelled(root, 'Title'), 'Ships');
    await key(labelled(root, 'Title'), name, modifiers);
    expect({ ...seen, saved: seen.saved.length }).toEqual(expected);
  });

  it('drops a draft only when it is told to', async () => {
    const { root, seen } = await editor(plain);
    expect(root.textContent).not.toContain('Discard');
    await type(labelled(root, 'Title'), 'Ships');
    await press(root, 'Discard changes');
    expect(seen).toMatchObject({ closed: 0, draft: {} });
    expect(labelled(root, 'Title').value).toBe(page.title);
  });

  it('asks for a publisher only where RSIS is none', async () => {
    const { root } = await editor(plain);
    expect(root.querySelector('[data-field="publisher"]')).toBeNull();
    const select = root.querySelector('select');
    await doing(() => {
      if (select) select.value = 'excerpt';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(labelled(root, 'Publisher').value).toBe('');
  });
});

const names = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLInputElement>('input[id$="-name"]')].map(({ value }) => value);

describe('the rows of authors', () => {
  it('hold the parts of a name, or the whole of it', async () => {
    const { root, seen } = await editor(plain);
    await type(labelled(root, 'Family name'), 'Sample');
    const [, whole] = root.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    await doing(() => whole?.click());
    await type(labelled(root, 'Given name', 1), 'See Seng');
    await type(labelled(root, 'Family name', 1), 'Tan');
    await press(root, 'Save');
    expect(seen.saved[0]?.authors?.value).toEqual([
      { name: 'Ada Sample', family: 'Sample', given: 'Ada' },
      { name: 'Tan See Seng', family: 'Tan', given: 'See Seng' },
    ]);
  });

  it('are added, with the focus in the new one, and removed', async () => {
    const { root } = await editor(plain);
    await press(root, 'Add an author');
    expect(document.activeElement).toBe(labelled(root, 'Name as printed', 2));
    await press(root, 'Remove author 2');
    expect(names(root)).toEqual(['Ada Example', '']);
  });

  it('move by buttons and by keys, keep the focus and say their place', async () => {
    const { root } = await editor(plain);
    control(root, 'Move author 1 down').focus();
    await press(root, 'Move author 1 down');
    expect(names(root)).toEqual(['Tan See Seng', 'Ada Example']);
    expect(document.activeElement).toBe(control(root, 'Move author 2 down'));
    expect(root.querySelector('[data-field="authors"] [role=status]')?.textContent).toBe('Now author 2 of 2');
    await press(root, 'Move author 2 down');
    expect(names(root)).toEqual(['Tan See Seng', 'Ada Example']);
    const box = labelled(root, 'Name as printed', 1);
    box.focus();
    await key(box, 'ArrowUp', { altKey: true });
    expect(names(root)).toEqual(['Ada Example', 'Tan See Seng']);
    expect(document.activeElement).toBe(box);
  });

  it('that lack a part of the name are sent back to it', async () => {
    const { root, seen } = await editor(plain);
    await press(root, 'Add an author');
    await type(labelled(root, 'Name as printed', 2), 'Benjamin Ho');
    await press(root, 'Save');
    expect(seen.saved).toEqual([]);
    expect(document.activeElement).toBe(labelled(root, 'Given name', 1));
    expect(root.textContent).toContain('Fill in both parts of the name, or keep the name whole.');
  });
});
