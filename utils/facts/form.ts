import type { Author, Field, FieldValues, KnownCoverage, Lead } from '@/utils/article/article';
import { citedKind } from '@/utils/citation/kind';

/** One author as rows of text boxes hold them. */
export interface AuthorForm {
  /** Names the row for as long as the form lives: rows move. */
  id: number;
  name: string;
  family: string;
  given: string;
  /** The name has no parts, or which they are is not known. */
  isWhole: boolean;
  /** Not to be edited, but not to be lost either. */
  bio?: string;
}

/** The facts of a paper as the form of text boxes holds them; what is not there is empty. */
export interface FactsForm {
  title: string;
  authors: AuthorForm[];
  published: string;
  series: string;
  code: string;
  number: string;
  /** One a line: a category may hold a comma. */
  categories: string;
  coverage: KnownCoverage;
  lead: { label: string; text: string };
  pdf: string;
  language: string;
  publisher: string;
}

export function formOf(values: FieldValues): FactsForm {
  const { title, authors, categories, coverage, lead, language } = values;
  return {
    title,
    authors: authors.map(authorForm),
    published: values.published ?? '',
    series: values.series ?? '',
    code: values.code ?? '',
    number: values.number ?? '',
    categories: categories.join('\n'),
    coverage,
    lead: leadForm(lead),
    pdf: values.pdf ?? '',
    language,
    publisher: values.publisher ?? '',
  };
}

function authorForm({ name, family, given, bio }: Author, id: number): AuthorForm {
  const isWhole = family === undefined || given === undefined;
  const parts = isWhole ? { family: '', given: '' } : { family, given };
  return { id, name, ...parts, isWhole, ...(bio !== undefined && { bio }) };
}

function leadForm(lead: Lead | null): FactsForm['lead'] {
  return { label: lead?.label ?? '', text: lead?.text ?? '' };
}

/** The rows with another, empty one at the end. */
export function withAnother(rows: readonly AuthorForm[]): AuthorForm[] {
  const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
  return [...rows, { id, name: '', family: '', given: '', isWhole: false }];
}

/** The row with a change. A name that was made of its two parts is made of them still. */
export function authorChanged(row: AuthorForm, change: Partial<AuthorForm>): AuthorForm {
  const next = { ...row, ...change };
  if (next.isWhole || change.name !== undefined) return next;
  const orders: ((parts: AuthorForm) => string)[] = [
    ({ given, family }) => `${given} ${family}`.trim(),
    ({ given, family }) => `${family} ${given}`.trim(),
  ];
  const order = orders.find((compose) => compose(row) === row.name);
  return order ? { ...next, name: order(next) } : next;
}

/** The rows with the one at `from` moved by some places, as far as there are any. */
export function moved(rows: readonly AuthorForm[], from: number, by: number): AuthorForm[] {
  const to = Math.min(Math.max(from + by, 0), rows.length - 1);
  return rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1));
}

/** Whether a paper has a publisher to be named: RSIS is that of everything that it brought out itself. */
export function hasPublisher(form: FactsForm, url: string): boolean {
  const { coverage, series, code, publisher } = form;
  return publisher !== '' || !citedKind({ coverage, series, code, url, publisher: null }).byRsis;
}

/** What the user has typed and not saved yet, by field; null takes what the page says. */
export type FactsDraft = { [F in Field]?: FactsForm[F] | null };
