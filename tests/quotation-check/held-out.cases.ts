import type { GoldCase } from './gold.cases';

/** Quotations on which nothing was tuned: written after the rules were, and run once. */

const v = (key: string) => ({ verdict: 'verbatim', key }) as const;
const a = (key: string) => ({ verdict: 'altered', key }) as const;
const w = (key: string) => ({ verdict: 'wrong-paper', key }) as const;
const none = { verdict: 'not-found' } as const;
const apart = { verdict: 'set-apart' } as const;

const [TEO, GRID, FLOOD, PROMISE, TROLLS, TABLE] = [
  'CO25001',
  'CO25002',
  'IP24011',
  'IP23044',
  'WP312',
  'https://example.org/essay/the-long-table',
] as const;

export const HELD_OUT: readonly GoldCase[] = [
  {
    name: '1',
    draft: 'In her commentary, Amara Teo observes, “No court is likely to settle them before 2030.”',
    expected: [v(TEO)],
  },
  {
    name: '2',
    draft: 'In her commentary, Amara Teo observes, “A court is likely to settle them before 2030.”',
    expected: [a(TEO)],
  },
  {
    name: '3',
    draft: 'Clara Voss once said “Politicians prefer whatever can be opened with a ribbon”; she was right.',
    expected: [v(GRID)],
  },
  {
    name: '4',
    draft: 'Nadia Rahim once said “Politicians prefer whatever can be opened with a ribbon”; she was wrong.',
    expected: [w(GRID)],
  },
  {
    name: '5',
    draft: 'Tan Wei Ling’s sample had “1,240 accounts” and was, as she admits, “small but unusual”.',
    expected: [v(TROLLS), v(TROLLS)],
  },
  {
    name: '6',
    draft:
      'As one study (Tan 2022) has it, “a post that is shared by an aunt is believed by twice as many people”.',
    expected: [v(TROLLS)],
  },
  {
    name: '7',
    draft:
      'As one study (Tan 2022) has it, “a post that is shared by an aunt is believed by three times as many people”.',
    expected: [a(TROLLS)],
  },
  {
    name: '8',
    draft: '«The first cable, laid in 1998, was meant to carry 200 megawatts.»',
    expected: [v(GRID)],
  },
  {
    name: '9',
    draft: '«The first cable, laid in 1989, was meant to carry 200 megawatts.»',
    expected: [a(GRID)],
  },
  { name: '10', draft: '“It has carried more than 90.”', expected: [a(GRID)] },
  {
    name: '11',
    draft: 'They hold that solar power “is bought back at dusk at three times the price”.',
    expected: [v(GRID)],
  },
  {
    name: '12',
    draft: 'They hold that solar power “is bought back at dawn at three times the price”.',
    expected: [a(GRID)],
  },
  { name: '13', draft: 'Is it true that “soldiers reached 19”?', expected: [apart] },
  {
    name: '14',
    draft: 'Rahim (2024) insists: “The difference was courage, not boats.”',
    expected: [a(FLOOD)],
  },
  {
    name: '15',
    draft: 'Rahim (2024) insists: “The difference was boats, not courage.”',
    expected: [v(FLOOD)],
  },
  {
    name: '16',
    draft: '“Envoys must report to parliament within thirty days,” writes Teo (2023).',
    expected: [v(PROMISE)],
  },
  {
    name: '17',
    draft: '“Envoys may report to parliament within thirty days,” writes Teo (2023).',
    expected: [a(PROMISE)],
  },
  {
    name: '18',
    draft: '“Envoys must report to parliament within thirty days,” writes Okafor.',
    expected: [w(PROMISE)],
  },
  {
    name: '19',
    draft:
      '> Observers who expected an open quarrel were disappointed. Observers who expected an agreement were disappointed as well.\n\nSo much for that.',
    expected: [v(PROMISE)],
  },
  {
    name: '20',
    draft:
      '> Observers who expected an open quarrel were disappointed. Observers who expected an agreement were not disappointed.\n\nSo much for that.',
    expected: [a(PROMISE)],
  },
  {
    name: '21',
    draft: 'Okafor’s rule – “Seat the rivals where they can see the door” – is known.',
    expected: [v(TABLE)],
  },
  {
    name: '22',
    draft: 'Okafor’s rule – “Seat the rivals where they can shut the door” – is known.',
    expected: [a(TABLE)],
  },
  {
    name: '23',
    draft:
      'Lim and Voss warn that the agreement “says little about who pays when the lines fail” (CO25002, para. 1).',
    expected: [v(GRID)],
  },
  {
    name: '24',
    draft:
      'Lim and Voss warn that the agreement “says much about who pays when the lines fail” (CO25002, para. 1).',
    expected: [a(GRID)],
  },
  {
    name: '25',
    draft: 'The fines were few: “412 boardings, of which 37 led to a fine” [Teo].',
    expected: [v(TEO)],
  },
  {
    name: '26',
    draft: 'The fines were few: “412 boardings, of which 73 led to a fine” [Teo].',
    expected: [a(TEO)],
  },
  { name: '27', draft: '“Where the coastguard has listened … disputes have fallen”', expected: [v(TEO)] },
  { name: '28', draft: '“Where the coastguard has not listened … disputes have fallen”', expected: [a(TEO)] },
  {
    name: '29',
    draft: '“Cash was faster than rice […] only one agency in five was willing to hand out cash”',
    expected: [v(FLOOD)],
  },
  { name: '30', draft: '“Platforms are … publishers nor postmen.”', expected: [a(TROLLS)] },
  {
    name: '31',
    draft: 'He told us that “nobody has yet shown how the savings would reach them [the households]”.',
    expected: [v(GRID)],
  },
  {
    name: '32',
    draft: 'He told us that “somebody has shown how the savings would reach them”.',
    expected: [a(GRID)],
  },
  { name: '33', draft: '“Falsehoods travel along cables, not along friendships.”', expected: [a(TROLLS)] },
  { name: '34', draft: '“The law of 2019 has been used freely.”', expected: [a(TROLLS)] },
  { name: '35', draft: '“The law of 2019 has been used sparingly.”', expected: [v(TROLLS)] },
  { name: '36', draft: '"we found no sign of either" is all that the paper says.', expected: [v(TROLLS)] },
  { name: '37', draft: '"we found a sign of either" is all that the paper says.', expected: [a(TROLLS)] },
  { name: '38', draft: 'The “ministry’s own estimate puts it at $420,000 a year”.', expected: [a(TEO)] },
  { name: '39', draft: 'Her words: “None of this will work without trust.”', expected: [v(TEO)] },
  { name: '40', draft: 'Her words: “All of this will work without trust.”', expected: [a(TEO)] },
  { name: '41', draft: 'Her words: “None of this will work with trust.”', expected: [a(TEO)] },
  {
    name: '42',
    draft: 'Another voice: “The kettle in the embassy was older than the treaty it had boiled for.”',
    expected: [none],
  },
  {
    name: '43',
    draft: 'Teo says “the sea keeps its own minutes and never circulates them”.',
    expected: [none],
  },
  {
    name: '44',
    draft: 'A report titled “The Harbour Economy and Its Discontents” came out later.',
    expected: [apart],
  },
  {
    name: '45',
    draft: 'See IP24011: “late ones did” and “There is no evidence that early warnings caused panic.”',
    expected: [v(FLOOD), v(FLOOD)],
  },
  {
    name: '46',
    draft: 'See IP23044: “There is no evidence that early warnings caused panic.”',
    expected: [w(FLOOD)],
  },
  {
    name: '47',
    draft:
      'As www.rsis.edu.sg has it,[^n] “small ports decide whether a strait stays open”.\n\n[^n]: https://www.rsis.edu.sg/rsis-publication/rsis/co25001-paper/',
    expected: [v(TEO)],
  },
  {
    name: '48',
    draft:
      '“Small ports decide whether a strait stays open”.[^n]\n\n[^n]: Okafor, J. “The Long Table: Notes on Hosting Enemies.” 2021.',
    expected: [w(TEO), v(TABLE)],
  },
  { name: '49', draft: 'Donors ‘often prefer to count what they give’, she says.', expected: [v(FLOOD)] },
  { name: '50', draft: 'Donors ‘rarely prefer to count what they give’, she says.', expected: [a(FLOOD)] },
  { name: '51', draft: '“In the archipelago it has so far cost almost nothing.”', expected: [v(PROMISE)] },
  { name: '52', draft: '“In the archipelago it has so far cost nothing.”', expected: [a(PROMISE)] },
  {
    name: '53',
    draft: '“The treaty of 1967 was never meant to bind ministers to a timetable”',
    expected: [a(PROMISE)],
  },
  {
    name: '54',
    draft:
      '“The committee could hardly have known that the bridge would fall. It should … have asked the villagers, who knew.”',
    expected: [v(FLOOD)],
  },
  { name: '55', draft: '“Volunteers could reach 64 villages in the first week”', expected: [a(FLOOD)] },
  { name: '56', draft: '“the habit of talking before sailing”, as Rahim calls it', expected: [w(TEO)] },
  {
    name: '57',
    draft: '“[Observers] who expected an agreement were disappointed as well.”',
    expected: [v(PROMISE)],
  },
  { name: '58', draft: '“communiqués are where dinners go to die”', expected: [v(TABLE)] },
  { name: '59', draft: '“communiques are where dinners go to die”', expected: [a(TABLE)] },
  {
    name: '60',
    draft: '“On the first everyone is tired, and on the third everyone is polite.”',
    expected: [a(TABLE)],
  },
];
