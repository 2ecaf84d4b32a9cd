import { isoDate, parseDate } from './dates';

/** "2024-05-03", "2024/5/3", "2024.05.03", with or without a time behind it. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,])/;
/** "20240503", "20240503T081500Z". */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T)/;
/** "2024年5月3日". */
const CHINESE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;

/**
 * The day that a head or a byline of any site gives, as `YYYY-MM-DD`: of an instant the day as printed, in its own
 * offset. Null without one, for half a date ("May 2024") and for one that can be read in two ways ("03/05/2024").
 */
export function parseAnyDate(text: string): string | null {
  const trimmed = text.trim();
  const [, year, month, day] =
    YEAR_FIRST.exec(trimmed) ?? COMPACT.exec(trimmed) ?? CHINESE.exec(trimmed) ?? [];
  if (year && month && day) return isoDate(Number(year), Number(month), Number(day));
  return parseDate(trimmed);
}
