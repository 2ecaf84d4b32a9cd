/** A date of a text: `iso` is an ISO 8601 date or interval ("2014/2018", "2009/.."), null where only the words are known. */
export interface FoundDate {
  iso: string | null;
  words: string;
  start: number;
  end: number;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH_NUMBER = new Map(MONTHS.split('|').map((month, i) => [month.toLowerCase(), i + 1]));
const YEAR = '(?:1[5-9]|20|21)\\d\\d';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const DASH = '[-–—]';

interface Shape {
  pattern: RegExp;
  iso: (part: (name: string) => string, published: string | null) => string | null;
}

const pad = (n: number | string, length = 2): string => String(n).padStart(length, '0');
const monthOf = (name: string): string => pad(MONTH_NUMBER.get(name.toLowerCase()) ?? 0);
const dayOf = (text: string): string => pad(Number.parseInt(text, 10));

/** First and last month of a part of a year. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  'the first half of': [1, 6],
  'the second half of': [7, 12],
  'the first quarter of': [1, 3],
  'the second quarter of': [4, 6],
  'the third quarter of': [7, 9],
  'the fourth quarter of': [10, 12],
};
/** First and last year within a decade. */
const IN_DECADE: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 3],
  mid: [4, 6],
  late: [7, 9],
};
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

const FULL_DAY = (n: string): string => `(?<day${n}>${DAY}) (?<month${n}>${MONTHS})`;
const QUARTERS: Readonly<Record<string, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
};

/** Longer shapes first: what one has taken, no later one sees. */
const SHAPES: readonly Shape[] = [
  {
    pattern: new RegExp(`\\b(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])\\b`, 'g'),
    iso: (part) => `${part('year')}-${part('month')}-${part('day')}`,
  },
  {
    pattern: new RegExp(
      `\\b(?<day>${DAY})(?: ?${DASH} ?| and | to )(?<last>${DAY}) (?<month>${MONTHS}),? (?<year>${YEAR})\\b`,
      'g',
    ),
    iso: (part) => {
      const month = `${part('year')}-${monthOf(part('month'))}`;
      return `${month}-${dayOf(part('day'))}/${month}-${dayOf(part('last'))}`;
    },
  },
  {
    // "26 December 2004 to 2 January 2005", "31 May–2 June 2024".
    pattern: new RegExp(
      `\\b(?:[Ff]rom |[Bb]etween )?${FULL_DAY('')}(?:,? (?<year>${YEAR}))?(?: ?${DASH} ?| and | to | until )${FULL_DAY('2')},? (?<year2>${YEAR})\\b`,
      'g',
    ),
    iso: (part) => {
      const first = `${part('year') || part('year2')}-${monthOf(part('month'))}-${dayOf(part('day'))}`;
      const last = `${part('year2')}-${monthOf(part('month2'))}-${dayOf(part('day2'))}`;
      return last > first ? `${first}/${last}` : null;
    },
  },
  {
    // "December 2023 to January 2024", "May–July 2023".
    pattern: new RegExp(
      `\\b(?:[Ff]rom |[Bb]etween )?(?<month>${MONTHS})(?: (?<year>${YEAR}))?(?: ?${DASH} ?| and | to | until )(?<month2>${MONTHS}),? (?<year2>${YEAR})\\b`,
      'g',
    ),
    iso: (part) => {
      const first = `${part('year') || part('year2')}-${monthOf(part('month'))}`;
      const last = `${part('year2')}-${monthOf(part('month2'))}`;
      return last > first ? `${first}/${last}` : null;
    },
  },
  {
    pattern: new RegExp(
      `\\b[Ss]ince (?:${FULL_DAY('')},? |(?<month2>${MONTHS}) (?:(?<day2>${DAY}),? )?)(?<year>${YEAR})\\b`,
      'g',
    ),
    iso: (part) => {
      const [day, month] = [part('day') || part('day2'), part('month') || part('month2')];
      return `${part('year')}-${monthOf(month)}${day === '' ? '' : `-${dayOf(day)}`}/..`;
    },
  },
  {
    // When a financial year begins is each state's own matter.
    pattern: new RegExp(
      `\\bFY ?(?:${YEAR}|\\d\\d)(?:[/–-]\\d{2,4})?\\b|\\b(?:financial|fiscal) year ${YEAR}(?:[/–-]\\d{2,4})?\\b`,
      'gi',
    ),
    iso: () => null,
  },
  {
    pattern: new RegExp(`\\b(?:(?<part>[QH][1-4])|(?<n>[1-4])(?<unit>[QH])) ?(?<year>${YEAR})\\b`, 'g'),
    iso: (part) => {
      const [from, to] = QUARTERS[part('part') || `${part('unit')}${part('n')}`] ?? [1, 12];
      return `${part('year')}-${pad(from)}/${part('year')}-${pad(to)}`;
    },
  },
  {
    pattern: new RegExp(`\\b(?<day>${DAY}) (?:of )?(?<month>${MONTHS}),? (?<year>${YEAR})\\b`, 'g'),
    iso: (part) => `${part('year')}-${monthOf(part('month'))}-${dayOf(part('day'))}`,
  },
  {
    pattern: new RegExp(`\\b(?<month>${MONTHS}) (?<day>${DAY}),? (?<year>${YEAR})\\b`, 'g'),
    iso: (part) => `${part('year')}-${monthOf(part('month'))}-${dayOf(part('day'))}`,
  },
  {
    pattern: new RegExp(`\\b(?<month>${MONTHS})(?: of)?,? (?<year>${YEAR})\\b`, 'g'),
    iso: (part) => `${part('year')}-${monthOf(part('month'))}`,
  },
  // Of a day without a year the year would be a guess.
  {
    pattern: new RegExp(`\\b${DAY} (?:${MONTHS})\\b|\\b(?:${MONTHS}) ${DAY}\\b(?! ?(?:per ?cent|%))`, 'g'),
    iso: () => null,
  },
  {
    pattern: new RegExp(`\\b(?:[Bb]etween|[Ff]rom) (?<from>${YEAR}) (?:and|to|until) (?<to>${YEAR})\\b`, 'g'),
    iso: (part) => `${part('from')}/${part('to')}`,
  },
  {
    pattern: new RegExp(`\\b(?<from>${YEAR}) ?(?:${DASH}|/) ?(?<to>${YEAR}|\\d\\d)\\b(?!-)`, 'g'),
    iso: (part) => {
      const to = part('to').length === 2 ? part('from').slice(0, 2) + part('to') : part('to');
      return to > part('from') ? `${part('from')}/${to}` : null;
    },
  },
  {
    pattern: /\b(?:the )?(?:(?<part>early|mid|late)(?:-| to late | )?)?(?<decade>(?:1[5-9]|20|21)\d0)s\b/gi,
    iso: (part) => {
      const [from, to] = IN_DECADE[part('part').toLowerCase()] ?? [0, 9];
      const decade = Number(part('decade'));
      return `${decade + from}/${decade + to}`;
    },
  },
  {
    pattern: new RegExp(
      `\\b(?<part>early|mid|late|the (?:first|second|third|fourth) (?:half|quarter) of)[ -](?<year>${YEAR})\\b`,
      'gi',
    ),
    iso: (part) => {
      const [from, to] = PARTS[part('part').toLowerCase()] ?? [1, 12];
      return `${part('year')}-${pad(from)}/${part('year')}-${pad(to)}`;
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?<century>1[5-9](?:th)|20th|21st|${ORDINALS.slice(14).join('|')}) century\\b`,
      'gi',
    ),
    iso: (part) => {
      const printed = part('century').toLowerCase();
      const n = Number.parseInt(printed, 10) || ORDINALS.indexOf(printed) + 1;
      return `${(n - 1) * 100 + 1}/${n * 100}`;
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:[Ss]ince|[Ff]rom) (?<year>${YEAR})(?: onwards?)?\\b|\\b(?<later>${YEAR}) onwards?\\b`,
      'g',
    ),
    iso: (part) => `${part('year') || part('later')}/..`,
  },
  {
    // "2,024", "Resolution 1540", "2000 soldiers", "$2000" are no years.
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}$€£.,/-]|(?:[Rr]esolution|No\\.|[Aa]rticle|[Pp]age|Flight|US\\$|Rp|RM) )(?<year>${YEAR})(?!\\d|[.,]\\d|-\\p{L}*(?:strong|metre|km)|[  ]?(?:km|metres|people|soldiers|troops|men|women|tonnes|hectares|vessels|ships|per ?cent|%))(?!\\p{L})`,
      'gu',
    ),
    iso: (part) => part('year'),
  },
  {
    pattern: /\b(?<step>last|this|next) (?<unit>year|month|decade|century)\b/gi,
    iso: (part, published) => {
      const step = STEPS[part('step').toLowerCase()] ?? 0;
      const [year = 0, month = 0] = (published ?? '').split('-').map(Number);
      const unit = part('unit').toLowerCase();
      if (!published || unit === 'decade' || unit === 'century') return null;
      if (unit === 'year') return String(year + step);
      const months = year * 12 + month - 1 + step;
      return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`;
    },
  },
];

/**
 * The dates of a text, in its order. `published` (ISO date) is what "last year" is counted from; without it, and of a day
 * without a year, `iso` is null. Time is linear in the text's length.
 */
export function findDates(text: string, published: string | null): FoundDate[] {
  const found: FoundDate[] = [];
  let left = text;
  for (const { pattern, iso } of SHAPES) {
    left = left.replace(pattern, (words: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as Record<string, string | undefined> | string;
      const offset = rest.find((value) => typeof value === 'number');
      const part = (name: string) => (typeof groups === 'object' ? (groups[name] ?? '') : '');
      const start = Number(offset);
      found.push({
        iso: iso(part, published),
        words: text.slice(start, start + words.length),
        start,
        end: start + words.length,
      });
      return '\u0000'.repeat(words.length);
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
