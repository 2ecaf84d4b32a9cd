import type { Corrections, Field, FieldValues } from '@/utils/article/article';
import type { FieldChanges } from '@/utils/library/corrections';
import { sameValue } from '@/utils/same-value';
import { type FactsDraft, type FactsForm, formOf } from './form';
import { type FaultAt, READERS } from './read-form';

/** What a paper's page says, and what the user has put in its place. */
export interface KnownFacts {
  /** As the page says it now. */
  page: FieldValues;
  corrections: Corrections;
}

/** What the form shows: the draft over the corrections over the page. */
export function shownForm({ page, corrections }: KnownFacts, draft: FactsDraft): FactsForm {
  const own = Object.fromEntries(
    Object.entries(corrections).map(([field, correction]) => [field, correction.value]),
  );
  const ofPage = formOf(page);
  const form = { ...formOf({ ...page, ...(own as Partial<FieldValues>) }) };
  for (const field of fieldsIn(draft)) Object.assign(form, { [field]: draft[field] ?? ofPage[field] });
  return form;
}

/** The draft with one field more. A new code brings its number along, where the number was that of the old one. */
export function typed<F extends Field>(
  known: KnownFacts,
  draft: FactsDraft,
  field: F,
  value: FactsForm[F],
): FactsDraft {
  const next: FactsDraft = { ...draft, [field]: value };
  if (field !== 'code' || typeof value !== 'string') return next;
  const before = shownForm(known, draft);
  const isNumberOfCode = before.code !== '' && before.number === numberIn(before.code);
  return isNumberOfCode ? { ...next, number: numberIn(value) } : next;
}

/** The digits of a code: "23066" of "IP23066", "13-01" of "IN13-01". */
const numberIn = (code: string): string => code.trim().replace(/^[A-Za-z]+/, '');

/** What a draft comes to: what is to be saved (nothing, where it says what is there already), or what is wrong with it. */
export function changesOf(
  { page, corrections }: KnownFacts,
  draft: FactsDraft,
): { changes: FieldChanges } | { faults: FaultAt[] } {
  const changes: FieldChanges = {};
  const faults: FaultAt[] = [];
  for (const field of fieldsIn(draft)) {
    const read = draft[field] === null ? null : readField(field, draft);
    if (read && 'faults' in read) {
      faults.push(...read.faults);
      continue;
    }
    const correction = corrections[field];
    const present = correction ? correction.value : page[field];
    if (read && sameValue(read.value, present)) continue;
    const isPages = read === null || sameValue(read.value, page[field]);
    if (isPages && !correction) continue;
    Object.assign(changes, { [field]: isPages ? null : { value: read?.value } });
  }
  return faults.length > 0 ? { faults } : { changes };
}

/** The field's own reader on the field's own text: a pair that the type of one key at a time can't say. */
function readField(field: Field, draft: FactsDraft) {
  const reader = READERS[field] as (text: unknown) => ReturnType<(typeof READERS)[Field]>;
  return reader(draft[field]);
}

const fieldsIn = (draft: FactsDraft): Field[] => Object.keys(draft) as Field[];
