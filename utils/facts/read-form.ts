import type { Author, Field, FieldValues } from '@/utils/article/article';
import { isDate, parseDate } from '@/utils/article/dates';
import { normalise } from '@/utils/article/text';
import type { AuthorForm, FactsForm } from './form';

/** Why what was typed can't be saved. Each has its own sentence in the catalogue. */
export type FactFault =
  | 'titleMissing'
  | 'authorNameMissing'
  | 'authorPartMissing'
  | 'dateWrong'
  | 'leadTextMissing'
  | 'pdfWrong'
  | 'languageWrong';

/** Where a fault is: the text box by its name, "title", "authors-2-family", "lead-text". */
export interface FaultAt {
  box: string;
  fault: FactFault;
}

type Read<T> = { value: T } | { faults: FaultAt[] };

/** How the text of each field becomes its value. An empty box is a value that is not there. */
export const READERS: { [F in Field]: (typed: FactsForm[F]) => Read<FieldValues[F]> } = {
  title: (typed) => valueOr(normalise(typed), 'title', 'titleMissing'),
  authors: readAuthors,
  published: readDate,
  series: readLine,
  code: readLine,
  number: readLine,
  categories: (typed) => ({ value: [...new Set(linesOf(typed))] }),
  coverage: (value) => ({ value }),
  lead: readLead,
  pdf: readAddress,
  language: readLanguage,
  publisher: readLine,
};

function valueOr(value: string, box: string, fault: FactFault): Read<string> {
  return value === '' ? { faults: [{ box, fault }] } : { value };
}

function readLine(typed: string): Read<string | null> {
  return { value: normalise(typed) || null };
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map(normalise)
    .filter((line) => line !== '');
}

/** A row in which nothing stands is no author. */
function readAuthors(rows: readonly AuthorForm[]): Read<Author[]> {
  const filled = rows.filter(({ name, family, given }) => normalise(`${name}${family}${given}`) !== '');
  const faults = filled.flatMap(faultsOf);
  return faults.length > 0 ? { faults } : { value: filled.map(authorOf) };
}

function faultsOf({ id, name, family, given, isWhole }: AuthorForm): FaultAt[] {
  const missing = (text: string, part: string, fault: FactFault): FaultAt[] =>
    normalise(text) === '' ? [{ box: `authors-${id}-${part}`, fault }] : [];
  if (isWhole) return missing(name, 'name', 'authorNameMissing');
  return [...missing(given, 'given', 'authorPartMissing'), ...missing(family, 'family', 'authorPartMissing')];
}

function authorOf({ name, family, given, isWhole, bio }: AuthorForm): Author {
  const kept = bio === undefined ? {} : { bio };
  if (isWhole) return { name: normalise(name), literal: normalise(name), ...kept };
  const parts = { family: normalise(family), given: normalise(given) };
  return { name: normalise(name) || `${parts.given} ${parts.family}`, ...parts, ...kept };
}

/** "2023-09-18", "18 September 2023", "September 18, 2023", and nothing beside it. */
function readDate(typed: string): Read<string | null> {
  const text = normalise(typed);
  if (text === '') return { value: null };
  const value = /^\d{4}-\d{2}-\d{2}$/.test(text) || isDate(text) ? parseDate(text) : null;
  return value === null ? { faults: [{ box: 'published', fault: 'dateWrong' }] } : { value };
}

function readLead({ label, text }: FactsForm['lead']): Read<FieldValues['lead']> {
  const own = { label: normalise(label) || null, text: linesOf(text).join('\n') };
  if (own.text !== '') return { value: own };
  return own.label === null ? { value: null } : { faults: [{ box: 'lead-text', fault: 'leadTextMissing' }] };
}

function readAddress(typed: string): Read<string | null> {
  const text = normalise(typed);
  if (text === '') return { value: null };
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
  return url === null ? { faults: [{ box: 'pdf', fault: 'pdfWrong' }] } : { value: url.href };
}

/** A BCP 47 tag in its canonical form. Words such as "english" would be one by the letter of the standard. */
function readLanguage(typed: string): Read<string> {
  const text = normalise(typed).replaceAll('_', '-');
  const fault: Read<string> = { faults: [{ box: 'language', fault: 'languageWrong' }] };
  if (!/^[a-z]{2,3}(?:-|$)/i.test(text)) return fault;
  try {
    return { value: Intl.getCanonicalLocales(text)[0] ?? text };
  } catch (error) {
    if (error instanceof RangeError) return fault;
    throw error;
  }
}
