import { describe, expect, it } from 'vitest';
import { highlight, publication } from '@/tests/export/sample';
import { libraryOf, startWithFreshProfile, stateOf } from '@/tests/library/sample';
import { markdownWriter } from '@/utils/export/markdown';
import { writeWhole } from '@/utils/export/reading-list';
import { readPapers } from '@/utils/import/read-file';
import { recognise } from '@/utils/import/recognise';
import { importPapers } from '@/utils/library/import-papers';
import { uuid } from '@/utils/uuid';

startWithFreshProfile();

const MARKS = [
  highlight({ note: 'Two\n\n*paragraphs*\n\n- one\n  - deeper\n\n> quoted', tags: ['sea'] }),
  highlight({ id: '6f1d2c1e-0000-4000-8000-000000000002', start: 50, colour: 'green', heading: null }),
  // The same words, elsewhere.
  highlight({ id: '6f1d2c1e-0000-4000-8000-000000000003', start: 90, paragraph: 7 }),
];
const versions = [
  {
    sha256: 'a'.repeat(64),
    createdAt: '2024-02-01T08:00:00.000Z',
    seenAt: '2024-02-01T08:00:00.000Z',
    acknowledgedAt: null,
    lead: null,
    paragraphs: [
      { n: 1, kind: 'heading' as const, text: 'Highlights' },
      { n: 2, kind: 'quote' as const, text: 'A quotation of the paper’s own.' },
    ],
  },
];
const list = { name: 'Sea lanes', description: 'For the seminar' };
const written = (withTexts = false) =>
  writeWhole(markdownWriter, {
    list,
    items: [{ publication: publication(), highlights: MARKS, versions }],
    withTexts,
  });

async function read(text: string) {
  const file = new Blob([text]);
  expect(recognise(new TextEncoder().encode(text))).toBe('markdown');
  const { papers, name } = await readPapers(file, 'markdown');
  return { papers, name };
}

/** What somebody, or Obsidian, does to the file. */
const TOUCHES: readonly [what: string, touch: (text: string) => string][] = [
  ['has line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['has a byte order mark', (text) => `\uFEFF${text}`],
  [
    'has its front matter in another order, unquoted, with fields of somebody else',
    (text) =>
      text.replace(
        /^---\n[\s\S]*?\n---\n/,
        '---\naliases:\n  - lanes\npublications: 1\ntags:\n  - maritime\n  - sea\ndescription: For the seminar\ntitle: Sea lanes\n---\n',
      ),
  ],
  ['has lost its front matter', (text) => text.replace(/^---\n[\s\S]*?\n---\n/, '')],
  ['is indented with tabs', (text) => text.replace(/^ {2}(?=\S)/gm, '\t').replace(/^ {4}(?=\S)/gm, '\t\t')],
  ['has asterisks for its bullets', (text) => text.replace(/^- /gm, '* ')],
  ['has no blank line at its end', (text) => text.trimEnd()],
  [
    'has remarks between everything',
    (text) =>
      text
        .replace('\n\n- Authors', '\n\nRead this *first*. #todo\n\n- Authors')
        .replaceAll(
          '\n\n### Highlights',
          '\n\n> My own quotation.\n\n### Highlights\n\nMine:\n\n> Another of mine.',
        )
        .replaceAll('\n\nParagraph', '\n\nImportant!\n\nParagraph'),
  ],
  ['has another name for the heading', (text) => text.replace('### Highlights', '### What I marked')],
];

/** A list within a list may stand further in when its margin was a tab. */
const flat = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/\\n {2,}-/g, '\\n  -'));

describe('our Markdown that', () => {
  it.each(TOUCHES)('%s is known as ours, with the same highlights', async (_what, touch) => {
    const text = written();
    const touched = touch(text);
    expect(touched).not.toBe(text);
    const [before, after] = [await read(text), await read(touched)];
    expect(before.papers[0]?.highlights.map(({ id }) => id)).toEqual(MARKS.map(({ id }) => id));
    expect(flat(after)).toEqual(flat(before));
  });

  it('holds the text of a paper with a heading “Highlights” and a quotation has the highlights alone', async () => {
    const { papers } = await read(written(true));
    expect(papers[0]?.highlights.map(({ id }) => id)).toEqual(MARKS.map(({ id }) => id));
  });

  it('was edited and is imported into its own library adds nothing', async () => {
    const library = libraryOf();
    await importPapers(library, uuid(), 'Sea lanes', (await read(written())).papers);
    const { highlights } = await stateOf(library);
    const edited = written()
      .replaceAll('quiet until they', 'quiet unless they')
      .replaceAll('deeper', 'edited');
    const again = await importPapers(library, uuid(), 'Sea lanes', (await read(edited)).papers);
    expect(again).toMatchObject({ papers: 0, highlights: 0 });
    expect((await stateOf(library)).highlights).toEqual(highlights);
  });

  it('was made before its highlights had links has those under its own heading', async () => {
    const older = written(true).replace(/ · \[Passage\]\(<[^>]*> "[^"]*"\)/g, '');
    const { papers } = await read(older);
    expect(papers[0]?.highlights).toHaveLength(MARKS.length);
    const { papers: again } = await read(older);
    expect(again).toEqual(papers);
  });
});
