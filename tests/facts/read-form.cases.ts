import type { FactFault } from '@/utils/facts/read-form';

/** What may be typed as a date, and the day that it means; null: it is no date. */
export const DATES: [typed: string, day: string | null][] = [
  ['2023-09-18', '2023-09-18'],
  ['  18 September 2023 ', '2023-09-18'],
  ['18 Sep 2023', '2023-09-18'],
  ['01 November 2020', '2020-11-01'],
  ['September 18, 2023', '2023-09-18'],
  ['5th January 2022', '2022-01-05'],
  ['2023-02-30', null],
  ['31 June 2023', null],
  ['18/09/2023', null],
  ['September 2023', null],
  ['2023', null],
  ['2023-09-18T10:00:00Z', null],
  ['soon', null],
  ['18 September 2023 or later', null],
  ['Last updated on 18 September 2023', null],
];

export const ADDRESSES: [typed: string, address: string | null][] = [
  ['https://www.rsis.edu.sg/a.pdf', 'https://www.rsis.edu.sg/a.pdf'],
  [' http://example.org/a b.pdf', 'http://example.org/a%20b.pdf'],
  ['www.rsis.edu.sg/a.pdf', null],
  ['javascript:alert(1)', null],
  ['ftp://example.org/a.pdf', null],
  ['data:application/pdf;base64,AA', null],
  ['https://', null],
  ['a.pdf', null],
];

export const LANGUAGES: [typed: string, tag: string | null][] = [
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['ms_MY', 'ms-MY'],
  ['zh-hans-sg', 'zh-Hans-SG'],
  ['', null],
  ['English', null],
  ['en-', null],
  ['"><b>', null],
];

const row = { id: 4, name: '', family: '', given: '', isWhole: false };

/** Rows that can't be saved, and which text box is to blame. */
export const WRONG_AUTHORS: { author: object; box: string; fault: FactFault }[] = [
  { author: { ...row, name: 'Benjamin Ho' }, box: 'authors-4-given', fault: 'authorPartMissing' },
  { author: { ...row, given: 'Benjamin' }, box: 'authors-4-family', fault: 'authorPartMissing' },
  { author: { ...row, family: 'Ho' }, box: 'authors-4-given', fault: 'authorPartMissing' },
  { author: { ...row, family: 'Ho', isWhole: true }, box: 'authors-4-name', fault: 'authorNameMissing' },
];
