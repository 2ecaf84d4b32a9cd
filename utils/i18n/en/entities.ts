/** The index of who, where and when: in the reader and at a paper of the library. */
export const entityMessages = {
  entities: 'Who, where, when',
  'entities-people': 'People',
  'entities-institutions': 'Institutions',
  'entities-countries': 'Countries',
  'entities-dates': 'Dates',
  entitiesNote: 'Found by capitals, titles and a list of names, not by understanding: a name may be missing.',
  entitiesOtherLanguage: 'The index is made of English papers alone.',
  noTextForEntities: 'The text of this paper is not kept, so nothing is known of who, where and when.',
  noEntities: 'None was found.',
  placeOfEntity: 'Paragraph {n}: go to {name}',
  placeInLead: 'Summary',
  placeInLeadOf: 'The authors’ summary: go to {name}',
  morePlaces: { one: '{n} more', other: '{n} more' },
  moreEntities: { one: 'Show {n} more', other: 'Show {n} more' },
  searchEntity: 'Search the library for {name}',
} as const;
