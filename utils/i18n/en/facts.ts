import type { Field, KnownCoverage, Way } from '@/utils/article/article';

/** What each field is called. */
const fieldMessages = {
  'field-title': 'Title',
  'field-authors': 'Authors',
  'field-published': 'Published',
  'field-series': 'Series',
  'field-code': 'Code',
  'field-number': 'Number',
  'field-categories': 'Categories',
  'field-coverage': 'The page holds',
  'field-lead': 'Authors’ own summary',
  'field-pdf': 'Address of the PDF',
  'field-language': 'Language',
  'field-publisher': 'Publisher',
} as const satisfies Record<`field-${Field}`, string>;

/** How a value was found. */
const wayMessages = {
  'way-selector': 'Found by the page’s markup',
  'way-shape': 'Found by the shape of the text',
  'way-address': 'From the address',
  'way-head': 'From the page’s head',
} as const satisfies Record<`way-${Way}`, string>;

const holdsMessages = {
  'holds-full': 'The whole paper',
  'holds-abstract': 'Its abstract only',
  'holds-excerpt': 'A passage of another outlet',
  'holds-listed': 'Not opened yet',
} as const satisfies Record<`holds-${KnownCoverage}`, string>;

/** What is wrong with what was typed, and how to write it. */
const faultMessages = {
  'fault-titleMissing': 'A paper needs a title.',
  'fault-authorNameMissing': 'Write the name, or remove this author.',
  'fault-authorPartMissing': 'Fill in both parts of the name, or keep the name whole.',
  'fault-dateWrong': 'This is no date. Write it as 2023-09-18 or 18 September 2023.',
  'fault-leadTextMissing': 'A label needs the text that it stands above.',
  'fault-pdfWrong': 'This is no web address. It starts with https:// or http://.',
  'fault-languageWrong': 'This is no language tag. Write it as en, zh or ms-MY.',
} as const;

/** The form in which the facts of a paper are corrected; it is loaded with the form. */
export const factsMessages = {
  ...fieldMessages,
  ...wayMessages,
  ...holdsMessages,
  ...faultMessages,
  factsIntro: 'What you write here counts in place of what the page says, also when it is read again.',
  wayNone: 'Not found on the page',
  wayUnknown: 'As the page was read',
  correctedOn: 'Corrected by you on {day}',
  factChanged: 'Changed, not saved yet',
  factTaken: 'As the page says, not saved yet',
  pageSays: 'Page says: {value}',
  pageSaysNothing: 'Page says nothing',
  takePages: 'Take the page’s value',
  takePagesOf: 'Take the page’s value: {field}',
  author: 'Author {n}',
  authorName: 'Name as printed',
  authorGiven: 'Given name',
  authorFamily: 'Family name',
  keepWhole: 'Keep the name whole',
  addAuthor: 'Add an author',
  removeAuthor: 'Remove author {n}',
  moveUp: 'Move author {n} up',
  moveDown: 'Move author {n} down',
  authorMoved: 'Now author {n} of {count}',
  hintDate: 'As 2023-09-18 or 18 September 2023',
  hintCategories: 'One on each line',
  hintLanguage: 'As en, zh or ms-MY',
  hintPublisher: 'Who brought it out, if not RSIS',
  leadLabel: 'Its label, if it has one',
  leadText: 'Its text',
  discard: 'Discard changes',
} as const;
