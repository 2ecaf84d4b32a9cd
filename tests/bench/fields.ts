import type { Expected } from '@/tests/article/support/sample';
import { parseDate } from '@/utils/article/dates';
import { readNames } from '@/utils/article/names';
import { splitTitle } from '@/utils/article/publication-code';
import { countWords, fingerprint } from '@/utils/article/text';

/** What is asked of a page. */
export const FIELDS = [
  'kind',
  'title',
  'authors',
  'date',
  'code',
  'series',
  'lead',
  'pdf',
  'body taken once',
  'no furniture',
] as const;
export type Field = (typeof FIELDS)[number];

/** What a reader says of a page; a field that it does not have is undefined, one that it found nothing for is null. */
export interface Reading {
  kind?: string;
  title?: string | null;
  /** Names in one line, as the reader gives them. */
  authors?: string | null;
  /** In any form that has a date in it. */
  date?: string | null;
  code?: string | null;
  series?: string | null;
  lead?: string | null;
  pdf?: string | null;
  /** All text that would be shown, blocks parted by white space. */
  text?: string;
}

type Question = (reading: Reading) => boolean;

/** Words that a label such as "Synopsis" may add, which the expectations do not count. */
const LABEL_WORDS = 4;

/** The fields that a page's expectation names, each with how an answer is judged: kindly, by its words alone. */
export function questionsOf({
  kind,
  article,
  paragraphs,
  not = [],
}: Expected): Partial<Record<Field, Question>> {
  const questions: Partial<Record<Field, Question>> = { kind: (reading) => reading.kind === kind };
  if (kind !== 'article' || !article) return questions;
  const { title, authors, published, code, series, lead, pdf } = article;
  if (title !== undefined) questions.title = (reading) => print(titleOf(reading.title)) === print(title);
  if (authors !== undefined) {
    const names = authors.map(({ name }) => name).join();
    questions.authors = (reading) => print(readNames(reading.authors ?? '').join()) === print(names);
  }
  if (published !== undefined) {
    questions.date = (reading) => (reading.date ? parseDate(reading.date) : null) === published;
  }
  if (code !== undefined) questions.code = (reading) => (reading.code || null) === code;
  if (series !== undefined) questions.series = (reading) => (reading.series || null) === series;
  if (lead !== undefined) questions.lead = (reading) => print(reading.lead) === print(lead?.text);
  if (pdf !== undefined) questions.pdf = (reading) => (reading.pdf || null) === pdf;
  const words = countWords([lead?.text ?? '', ...(paragraphs ?? []).map(([, text]) => text)].join('\n'));
  questions['body taken once'] = ({ text = '' }) => {
    const read = countWords(text);
    return read >= 0.98 * words && read <= 1.02 * words + LABEL_WORDS;
  };
  questions['no furniture'] = ({ text = '' }) => text !== '' && not.every((part) => !text.includes(part));
  return questions;
}

/** Whether each of the asked fields is right. */
export function answersOf(
  reading: Reading,
  questions: Partial<Record<Field, Question>>,
): Partial<Record<Field, boolean>> {
  const entries = Object.entries(questions).map(([field, question]) => [
    field,
    isAnswered(reading, field as Field) && question(reading),
  ]);
  return Object.fromEntries(entries);
}

/** A reader without the field has not answered, even where nothing is the right answer. */
function isAnswered(reading: Reading, field: Field): boolean {
  const name = field === 'body taken once' || field === 'no furniture' ? 'text' : field;
  return reading[name] !== undefined;
}

/** Without the code in front and the site's name behind. */
function titleOf(title: string | null | undefined): string {
  return splitTitle(title ?? '').title.replace(/ - RSIS$/, '');
}

function print(text: string | null | undefined): string {
  return fingerprint(text ?? '');
}
