import { expect, onTestFinished } from 'vitest';
import { articleOf, draftOf, LIST_NAME, libraryOf } from '@/tests/library/sample';
import type { Article } from '@/utils/article/article';
import type { HighlightDraft } from '@/utils/highlight/highlight';
import { onLibraryChange } from '@/utils/library/changes';
import { addHighlight } from '@/utils/library/highlights';
import type { Library } from '@/utils/library/open';
import { savePublication } from '@/utils/library/publications';
import type { CatalogueNews, Question } from '@/utils/search/catalogue';
import { LibraryCatalogue } from '@/utils/search/library-catalogue';
import { openSearchStore } from '@/utils/search/store';
import { uuid } from '@/utils/uuid';

export const ALL: Question = { view: 'papers', list: null, q: '', sort: null };

/** A catalogue that follows the library until the test ends. */
export function catalogueOf(
  library: Library,
  tell: (news: CatalogueNews) => void = () => {},
): LibraryCatalogue {
  const until = new AbortController();
  const catalogue = new LibraryCatalogue(library, tell, openSearchStore);
  onLibraryChange((change) => catalogue.follow(change), until.signal);
  onTestFinished(() => {
    until.abort();
    catalogue.close();
  });
  catalogue.start();
  return catalogue;
}

/** What a question finds once everything is indexed. */
export async function found(catalogue: LibraryCatalogue, question: Partial<Question>) {
  await expect.poll(async () => (await catalogue.find(ALL)).isWhole).toBe(true);
  return catalogue.find({ ...ALL, ...question });
}

export const keysOf = async (catalogue: LibraryCatalogue, q: string, question: Partial<Question> = {}) =>
  (await found(catalogue, { ...question, q })).order;

export function paper(key: string, title: string, body: string, change: Partial<Article> = {}): Article {
  return articleOf({
    key,
    aliases: [`rsis-publication/${key.toLowerCase()}`],
    code: key,
    title,
    lead: null,
    sha256: key.padEnd(64, '0'),
    paragraphs: [{ n: 1, kind: 'text', text: body }],
    ...change,
  });
}

export const PAPERS = [
  paper('IP26001', 'Harbours of Tomorrow', 'The harbour is calm and the boats are dry. Tides rise slowly.', {
    authors: [{ name: 'Tan See Seng' }],
    published: '2023-02-01',
    categories: ['IDSS Papers', 'Maritime Security', 'Southeast Asia and ASEAN'],
  }),
  paper('CO26002', 'Rice and Rain', 'Rain falls on the rice. Nobody looks at a harbour here.', {
    authors: [{ name: 'Zoë Müller' }],
    series: 'RSIS Commentary Series',
    published: '2021-05-09',
    categories: ['RSIS Commentary Series', 'Food Security'],
  }),
  paper('CO26003', 'Quiet Deterrence', 'Deterrence is quiet where the government is patient.', {
    authors: [{ name: 'Tan Wei' }, { name: 'Zoë Müller' }],
    series: 'RSIS Commentary Series',
    published: '2019-07-30',
    categories: ['RSIS Commentary Series', 'Maritime Security'],
  }),
] as const;

export async function filled(): Promise<Library> {
  const library = libraryOf();
  for (const article of PAPERS) await savePublication(library, uuid(), article, LIST_NAME);
  return library;
}

export const marked = (library: Library, article: Article, change: Partial<HighlightDraft>) =>
  addHighlight(library, uuid(), article, draftOf(4, 11, change));
