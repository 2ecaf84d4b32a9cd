const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** "18 September 2023", "01 November 2020", "13 Mar 2025", "5th January 2022". */
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i');
/** "September 18, 2023". */
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
/** "2023-09-18" and the date of an ISO instant. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;
/** The date of the last change is no date of publication. */
const UPDATED = /\b(?:last\s+)?(?:updated|modified|reviewed)\b/i;

/** The first date in the text as `YYYY-MM-DD`; null without one, for an impossible one and after "Last updated". */
export function parseDate(text: string): string | null {
  if (UPDATED.test(text)) return null;
  const iso = ISO.exec(text.trim());
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return isoDate(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return isoDate(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  return null;
}

/** Whether the text is a date and nothing else (but for a weekday or "Published on"). */
export function isDate(text: string): boolean {
  const rest = text
    .replace(DAY_FIRST, '')
    .replace(MONTH_FIRST, '')
    .replace(
      /\b(?:published|posted|dated?|on|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b/gi,
      '',
    );
  return parseDate(text) !== null && !/[\p{L}\p{N}]/u.test(rest);
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** The day as `YYYY-MM-DD`; null when there is no such day, or none of the years that are printed. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year < 2200;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
