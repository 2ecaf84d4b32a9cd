// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { HighlightList } from '@/components/HighlightList';
import { OtherNotes } from '@/components/OtherNotes';
import { Toast } from '@/components/Toast';
import { useActions } from '@/components/use-actions';
import { useDrafts } from '@/components/use-drafts';
import { draftOf } from '@/tests/library/sample';
import type { DraftStore } from '@/utils/draft-book';
import type { Draft } from '@/utils/highlight/draft';
import type { Highlight } from '@/utils/highlight/highlight';
import { control, doing, field, show, type } from './screen';

const KEYS = ['IP26001'];

const highlight: Highlight = {
  id: 'h1',
  publicationKey: 'IP26001',
  sha256: 'a'.repeat(64),
  ...draftOf(15, 22, { note: 'Calm.' }),
  tags: [],
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
  removedAt: null,
  formerAnchors: [],
  revision: 1,
};

/** The drafts on disk, which outlive every screen. */
type Kept = Map<string, Draft>;

const storeOver = (kept: Kept): DraftStore => ({
  load: () => Promise.resolve([...kept.values()]),
  keep(_keys, draft) {
    kept.set(draft.id, draft);
    return Promise.resolve(null);
  },
  drop(_keys, id) {
    kept.delete(id);
    return Promise.resolve(null);
  },
});

function Screen({ store, isSaved }: { store: DraftStore; isSaved: boolean }) {
  const actions = useActions();
  const draftsFor = useDrafts(store, KEYS, actions);
  return (
    <>
      <HighlightList
        highlights={[highlight]}
        drafts={draftsFor(KEYS)}
        onChange={() => Promise.resolve(isSaved)}
        onDelete={() => {}}
      />
      <OtherNotes highlights={[highlight]} drafts={draftsFor(KEYS)} say={actions.say} />
      <Toast content={actions.toast} onClose={actions.closeToast} />
    </>
  );
}

/** A new screen over the same drafts; `isSaved` is what saving comes to. */
const screenWith = (kept: Kept, isSaved = true) => show(<Screen store={storeOver(kept)} isSaved={isSaved} />);

async function write(drafts: Kept, isSaved = true): Promise<HTMLElement> {
  const root = await screenWith(drafts, isSaved);
  await doing(() => control(root, 'Edit the note').click());
  await type(field(root, 'Note'), 'Calm, and dry');
  return root;
}

describe('a note that is being written', () => {
  it('outlives its screen, and does not take the focus on the next one', async () => {
    const drafts = new Map<string, Draft>();
    const root = await write(drafts);
    expect(document.activeElement).toBe(field(root, 'Note'));
    const again = await screenWith(drafts);
    expect(field(again, 'Note').value).toBe('Calm, and dry');
    expect(document.activeElement).toBe(document.body);
  });

  it('gives the focus back to the button that has opened it, once it is saved or given up', async () => {
    for (const end of ['Save', 'Discard']) {
      const root = await write(new Map());
      await doing(() => control(root, end).click());
      expect(root.querySelector('textarea')).toBeNull();
      expect(document.activeElement).toBe(control(root, 'Edit the note'));
    }
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
    ['Discard', true, false],
  ])('after %s, which works: %s, is kept: %s', async (button, isSaved, isKept) => {
    const drafts = new Map<string, Draft>();
    const root = await write(drafts, isSaved);
    await doing(() => control(root, button).click());
    expect(drafts.has('h1')).toBe(isKept);
    expect((await screenWith(drafts)).querySelector('textarea') !== null).toBe(isKept);
  });

  it('that says again what is saved is no draft', async () => {
    const drafts = new Map<string, Draft>();
    const root = await write(drafts);
    await type(field(root, 'Note'), 'Calm.');
    expect(drafts.size).toBe(0);
  });

  it('that was discarded comes back by undo', async () => {
    const drafts: Kept = new Map();
    const root = await write(drafts);
    await doing(() => control(root, 'Discard').click());
    expect(drafts.size).toBe(0);
    await doing(() => control(root, 'Undo').click());
    expect(drafts.get('h1')?.note).toBe('Calm, and dry');
    await doing(() => control(root, 'Edit the note').click());
    expect(field(root, 'Note').value).toBe('Calm, and dry');
  });

  it('that was written elsewhere since the screen opened is in the box when it opens', async () => {
    const drafts: Kept = new Map();
    const root = await screenWith(drafts);
    drafts.set('h1', { id: 'h1', note: 'From the page', anchor: null, colour: 'green' });
    await doing(() => control(root, 'Edit the note').click());
    expect(field(root, 'Note').value).toBe('From the page');
    expect(root.textContent).toContain('Unsaved note');
    await type(field(root, 'Note'), 'From here');
    expect(drafts.get('h1')?.note).toBe('From here');
  });

  it.each([
    ['words that are not marked', draftOf().anchor, draftOf().anchor.quote.exact],
    ['nothing that is known', null, 'not known any more'],
  ])('on %s is listed, and comes back after Discard', async (_, anchor, said) => {
    const kept: Draft = { id: 'd1', note: 'Who, then?', anchor, colour: 'pink' };
    const drafts: Kept = new Map([['d1', kept]]);
    const root = await screenWith(drafts);
    await vi.waitFor(() => control(root, 'Copy the note'));
    expect(root.textContent).toContain('Who, then?');
    expect(root.textContent).toContain(said);
    await doing(() => control(root, 'Discard').click());
    expect(drafts.size).toBe(0);
    expect(root.querySelector('.unsaved-notes')).toBeNull();
    await doing(() => control(root, 'Undo').click());
    expect(drafts.get('d1')).toEqual(kept);
    expect(root.textContent).toContain('Who, then?');
  });
});
