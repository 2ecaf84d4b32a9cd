import './browser-globals';
import { fixture, SLUGS } from '@/tests/article/support/fixtures';
import { CABLE_REPAIR } from '@/tests/browser/sample-publications';
import { publicationPage } from '@/tests/browser/skeleton';
import { extract } from '@/utils/article/extract';
import { answersOf, FIELDS, questionsOf } from './fields';
import { prose } from './prose';
import { READERS } from './readers';
import { median, percent, table } from './table';

const HOST = 'https://www.rsis.edu.sg';

/**
 * Fields right of the fields that the sample pages ask for, by reader. A field that a reader does not have at all is
 * shown as such and is none of its answers; both totals are given.
 */
export function fieldsRight(): string[] {
  const pages = SLUGS.map(fixture);
  const asked = new Map(FIELDS.map((field) => [field, 0]));
  const right = READERS.map(() => new Map(FIELDS.map((field) => [field, 0])));
  for (const { source, expected } of pages) {
    const questions = questionsOf(expected);
    for (const field of Object.keys(questions)) add(asked, field);
    for (const [i, reader] of READERS.entries()) {
      const reading = reader.read(source, expected.url);
      for (const [field, isRight] of Object.entries(answersOf(reading, questions))) {
        if (isRight && right[i]) add(right[i], field);
      }
    }
  }
  const rows = FIELDS.map((field) => [
    field,
    asked.get(field) ?? 0,
    ...READERS.map(({ lacks }, i) => (lacks.includes(field) ? 'no such field' : (right[i]?.get(field) ?? 0))),
  ]);
  const all = sum([...asked.values()]);
  const totals = READERS.map((_, i) => sum([...(right[i]?.values() ?? [])]));
  const answerable = READERS.map(({ lacks }) =>
    sum(FIELDS.map((field) => (lacks.includes(field) ? 0 : (asked.get(field) ?? 0)))),
  );
  return table([
    [`field (${pages.length} pages)`, 'asked', ...READERS.map(({ name }) => name)],
    ...rows,
    ['right of all asked', all, ...totals.map((total) => `${total} (${percent(total, all)} %)`)],
    [
      'right of the fields it has',
      '',
      ...totals.map((total, i) => `${total} of ${answerable[i]} (${percent(total, answerable[i] ?? 0)} %)`),
    ],
  ]);
}

function add(counts: Map<string, number>, field: string): void {
  counts.set(field, (counts.get(field) ?? 0) + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Time to read a page of 1 to 32 times the words of a commentary, the body standing twice. */
export function extractionTimes(): string[] {
  let before = 0;
  const rows = [1, 2, 4, 8, 16, 32].map((factor) => {
    const body = prose(800 * factor)
      .map(({ text }) => `<p>${text}</p>`)
      .join('\n');
    const html = publicationPage({ ...CABLE_REPAIR, body });
    const document = new DOMParser().parseFromString(html, 'text/html');
    const time = median(3, () => extract(document, `${HOST}${CABLE_REPAIR.path}`));
    const row = [`${factor} ×`, time.toFixed(0), before ? (time / before).toFixed(1) : ''];
    before = time;
    return row;
  });
  return table([['length', 'ms', 'times the row above'], ...rows]);
}
