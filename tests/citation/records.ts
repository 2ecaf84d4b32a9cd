import { publication } from '@/tests/export/sample';
import type { ArticleMetadata, Author } from '@/utils/article/article';
import type { CslItem } from '@/utils/citation/csl';
import { toCslRecord } from '@/utils/citation/record';

const RSIS = 'https://www.rsis.edu.sg/rsis-publication';

/** Every kind of publication, by what its page says. */
const KINDS: readonly Partial<ArticleMetadata>[] = [
  { series: 'RSIS Commentary Series', code: 'CO24043', number: '24043' },
  { series: 'IDSS Paper', code: 'IP24001', number: '24001' },
  { series: 'Working Papers', code: 'WP303', number: '303' },
  { series: 'Policy Reports', code: 'PR240101', number: '240101' },
  { series: 'Event Reports', code: 'ER240102', number: '240102' },
  { series: 'NTS Insight', code: 'IN24-01', number: '24-01' },
  { series: 'Monographs', code: null, number: '35' },
  { series: 'Books', code: null, number: null },
  { series: 'Bulletins and Newsletters', code: null, number: null },
  { series: 'Counter Terrorist Trends and Analyses', code: null, number: null },
  { series: null, code: null, number: null, url: `${RSIS}/rsis-speeches-article/a-speech/` },
  { series: null, code: null, number: null },
  { coverage: 'excerpt', series: null, code: null, number: null, publisher: 'The Harbour Times' },
  {
    series: 'Harbour Review',
    code: null,
    number: null,
    publisher: 'Quay Press',
    url: 'https://quay.example/a',
  },
  { series: null, code: null, number: null, publisher: 'Strait Views', url: 'https://views.example/a' },
];

/** Author lines: certain and uncertain orders, particles, suffixes, institutions, many, none; `X` makes them unique. */
const AUTHORS: readonly (readonly Author[])[] = [
  [{ name: 'Mira TanX', family: 'TanX', given: 'Mira' }],
  [
    { name: 'OngX Keng Yong', family: 'OngX', given: 'Keng Yong' },
    { name: 'Muhammad Faris Bin Salleh', literal: 'Muhammad Faris Bin Salleh' },
  ],
  [
    { name: 'Ann AbeX', family: 'AbeX', given: 'Ann' },
    { name: 'Bo Berg', family: 'van der Berg', given: 'Bo' },
    { name: 'Cai Costa', family: 'da Costa', given: 'Cai' },
  ],
  [{ name: 'Centre X for Harbours', literal: 'Centre X for Harbours' }],
  [
    { name: 'D DX', family: 'DuboisX', given: 'Dominique-Marie' },
    { name: 'E', family: 'Evans', given: 'E. F.' },
    { name: 'F', family: 'Fong', given: 'Fay' },
    { name: 'G', family: 'Gill', given: 'Gus' },
    { name: 'H', family: 'Ho', given: 'Hana' },
    { name: 'I', family: 'Iyer', given: 'Ila' },
    { name: 'J', family: 'Jia', given: 'Jun' },
    { name: 'K', family: 'Kaur', given: 'Kiran' },
  ],
  [],
];

const TITLES = [
  'Quiet Harbours: ASEAN and the Law of the Sea',
  'Who Keeps the Peace?',
  'The “Quad” & Its Critics',
  'Sécurité et São Tomé: Notes from Łódź',
  'Trade in 2024',
  '海上安全 and Keselamatan Laut',
];

/** Records of every kind with authors, titles and dates of every sort. */
export const RECORDS: readonly CslItem[] = Array.from({ length: 60 }, (_, n) => {
  const mark = String.fromCharCode(97 + (n % 26)) + String.fromCharCode(97 + Math.floor(n / 26));
  const authors = (AUTHORS[n % AUTHORS.length] ?? []).map((author) =>
    Object.fromEntries(Object.entries(author).map(([part, value]) => [part, value.replace('X', mark)])),
  ) as unknown as Author[];
  const record = toCslRecord(
    publication({
      code: null,
      series: null,
      number: null,
      categories: [],
      ...KINDS[n % KINDS.length],
      authors,
      title: `${TITLES[(n * 5) % TITLES.length]}`.replace(/$/, n % AUTHORS.length === 5 ? ` ${mark}` : ''),
      published: n % 7 === 6 ? null : `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`,
    }),
    '2024-05-06',
  );
  return { ...record, id: `r${n}` };
});
