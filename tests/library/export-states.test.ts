import { describe, expect, it } from 'vitest';
import { withStates } from '@/entrypoints/library/use-states';
import type { Article } from '@/utils/article/article';
import { markdownWriter } from '@/utils/export/markdown';
import { writeWhole } from '@/utils/export/reading-list';
import { addHighlight, keepRemoved } from '@/utils/library/highlights';
import type { Library } from '@/utils/library/open';
import { allPublications } from '@/utils/library/publications';
import { withVersions } from '@/utils/library/texts';
import { witnessText } from '@/utils/library/witness';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, libraryOf, startWithFreshProfile } from './sample';

startWithFreshProfile();

const edited = (text: string): Article =>
  articleOf({ sha256: 'b'.repeat(64), paragraphs: [{ n: 1, kind: 'text', text }] });

/** What an export of everything is told. */
const exported = async (library: Library) =>
  withStates(await withVersions(library, await allPublications(library)));

describe('an export', () => {
  it('knows of itself what became of highlights in the version that was seen last, without a save', async () => {
    const library = libraryOf();
    const { id } = await addHighlight(library, uuid(), articleOf(), draftOf());
    expect((await exported(library))[0]?.states).toEqual({ [id]: 'exact' });
    await witnessText(library, uuid(), edited('Nothing of it is left.'));
    const items = await exported(library);
    expect(items[0]?.states).toEqual({ [id]: 'lost' });
    const markdown = writeWhole(markdownWriter, { list: { name: 'All', description: '' }, items });
    for (const said of ['not found in the paper as it is now', 'quoted from the version of 2026-01-01'])
      expect(markdown).toContain(said);
    await keepRemoved(library, uuid(), id);
    expect((await exported(library))[0]?.states).toEqual({ [id]: 'removed' });
  });

  it('takes what was made on the version seen last as it stands', async () => {
    const library = libraryOf();
    await addHighlight(library, uuid(), articleOf(), draftOf());
    const now = edited('Nothing of it is left.');
    await witnessText(library, uuid(), now);
    const { id } = await addHighlight(library, uuid(), now, draftOf());
    expect((await exported(library))[0]?.states[id]).toBe('exact');
  });
});
