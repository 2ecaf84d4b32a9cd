/** Acronyms of the library and of a paper, and papers like one. */
export const glossaryMessages = {
  glossaryMeans: 'Short forms that your papers define, and what they stand for.',
  filterGlossary: 'Filter',
  glossaryEmptyTitle: 'No short forms yet',
  glossaryEmpty:
    'When a text that you keep explains a short form – “ASEAN Regional Forum (ARF)” – it is listed here.',
  glossaryNone: 'No short form fits “{typed}”.',
  glossaryCount: { one: '{n} short form', other: '{n} short forms' },
  showMoreTerms: { one: 'Show {n} more', other: 'Show {n} more' },
  definedIn: { one: 'in {n} paper', other: 'in {n} papers' },
  acronymsHere: 'Short forms in this paper',
  noAcronyms: 'This paper explains no short forms.',
  noTextKept: 'The text of this paper is not kept, so nothing is known of its short forms.',
  inParagraph: 'paragraph {n}',
  related: 'Related papers',
  noRelated: 'No paper of your library is much like this one.',
  sharedWords: 'Both speak of {words}',
  sharedCategories: { one: 'category {names}', other: 'categories {names}' },
  sharedAuthors: { one: 'author {names}', other: 'authors {names}' },
} as const;
