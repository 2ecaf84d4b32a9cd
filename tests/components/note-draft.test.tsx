// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HighlightList } from '@/components/HighlightList';
import { draftOf } from '@/tests/library/sample';
import type { Highlight } from '@/utils/highlight/highlight';
import { control, doing, field, show, type } from './screen';

const highlight: Highlight = {
  id: 'h1',
  publicationKey: 'IP26001',
  sha256: 'a'.repeat(64),
  ...draftOf(15, 22, { note: 'Calm.' }),
  tags: [],
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
  revision: 1,
};

/** A new screen over the same drafts; `isSaved` is what saving comes to. */
const screenWith = (drafts: Map<string, string>, isSaved = true) =>
  show(
    <HighlightList
      highlights={[highlight]}
      drafts={drafts}
      onChange={() => Promise.resolve(isSaved)}
      onDelete={() => {}}
    />,
  );

async function write(drafts: Map<string, string>, isSaved = true): Promise<HTMLElement> {
  const root = await screenWith(drafts, isSaved);
  await doing(() => control(root, 'Edit the note').click());
  await type(field(root, 'Note'), 'Calm, and dry');
  return root;
}

describe('a note that is being written', () => {
  it('outlives its screen, and does not take the focus on the next one', async () => {
    const drafts = new Map<string, string>();
    const root = await write(drafts);
    expect(document.activeElement).toBe(field(root, 'Note'));
    const again = await screenWith(drafts);
    expect(field(again, 'Note').value).toBe('Calm, and dry');
    expect(document.activeElement).toBe(document.body);
  });

  it('outlives the closing of its box by the button that has opened it', async () => {
    const root = await write(new Map());
    await doing(() => control(root, 'Edit the note').click());
    expect(root.querySelector('textarea')).toBeNull();
    await doing(() => control(root, 'Edit the note').click());
    expect(field(root, 'Note').value).toBe('Calm, and dry');
  });

  it.each([
    ['Save', true, false],
    ['Save', false, true],
    ['Cancel', true, false],
  ])('after %s, which works: %s, is kept: %s', async (button, isSaved, isKept) => {
    const drafts = new Map<string, string>();
    const root = await write(drafts, isSaved);
    await doing(() => control(root, button).click());
    expect(drafts.has('h1')).toBe(isKept);
    expect((await screenWith(drafts)).querySelector('textarea') !== null).toBe(isKept);
  });

  it('that says again what is saved is no draft', async () => {
    const drafts = new Map<string, string>();
    const root = await write(drafts);
    await type(field(root, 'Note'), 'Calm.');
    expect(drafts.size).toBe(0);
  });
});
