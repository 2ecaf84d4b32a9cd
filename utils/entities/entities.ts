import type { Paragraph, ParagraphKind } from '@/utils/article/article';
import { WESTERN_GIVEN_NAMES } from '@/utils/article/family-names';
import { STARTERS } from '@/utils/summary/abbreviations';
import { type Acronym, acronymSteps } from '@/utils/summary/acronyms';
import { finished, type Steps } from '@/utils/summary/steps';
import { capitalRuns } from './capitals';
import { findDates } from './dates';
import type { EntityKind } from './kinds';
import { INSTITUTION_WORD, KNOWN_ORGANISATIONS, TEXT_WORD } from './organisations';
import { isPersonal, type NameMention, peopleSteps } from './people';
import { type Piece, piecesOf } from './pieces';
import { BALINESE_GIVEN, hasTitleBefore, titlesOf } from './titles';
import { isInstitution, type ShortForms, segmentsOf, type Unit, unitsOf } from './units';

/** Where a name stands: offsets into the text of paragraph `n`, `end` exclusive. */
export interface Place {
  n: number;
  start: number;
  end: number;
}

export interface Entity {
  /** Its fullest form; of a date its words where it is first named. */
  name: string;
  /** ISO 8601 date or interval of a date that is one; null of everything else. */
  iso: string | null;
  /** Every form in which the paper prints it. */
  forms: string[];
  places: Place[];
}

export type EntityIndex = Record<EntityKind, Entity[]>;

/** Bios, notes, captions and tables name who wrote what, which the paper itself is not about. */
const READ: ReadonlySet<ParagraphKind> = new Set(['text', 'list', 'quote']);
/** A state's name that is a given name too, where a name follows. */
const GIVEN_STATES =
  /^(?:Jordan|Georgia|Chad|Israel|India|Kenya|Sofia|Lima|Santiago|Wellington|Paris|London|Malta)$/;

/** Who, where and when of a paper, by rules and lists alone. `published` (ISO date) is what "last year" is counted from. */
export function entityIndex(paragraphs: readonly Paragraph[], published: string | null): EntityIndex {
  return finished(indexSteps(paragraphs, published));
}

/** The same in steps, for a text that somebody waits for. Time is linear in its length, also of a single paragraph. */
export function* indexSteps(paragraphs: readonly Paragraph[], published: string | null): Steps<EntityIndex> {
  const collection = collectEntities(published, yield* acronymSteps(paragraphs));
  for (const { n, kind, text } of paragraphs) {
    if (!READ.has(kind)) continue;
    for (const piece of piecesOf(text)) {
      yield;
      collection.add(n, piece);
    }
  }
  return yield* collection.finish();
}

function collectEntities(published: string | null, acronyms: readonly Acronym[]) {
  const shortForms = institutionsIn(acronyms);
  const found: Record<EntityKind, Map<string, Entity>> = {
    people: new Map(),
    institutions: new Map(),
    countries: new Map(),
    dates: new Map(),
  };
  const small = new Set<string>();
  const names: NameMention[] = [];

  const put = (kind: EntityKind, name: string, form: string, place: Place, iso: string | null = null) => {
    const key = iso ?? name;
    const entity = found[kind].get(key) ?? { name, iso, forms: [], places: [] };
    if (!entity.forms.includes(form)) entity.forms.push(form);
    entity.places.push(place);
    found[kind].set(key, entity);
  };
  const putPeople = (units: readonly Unit[], n: number, { text, at }: Piece, opens: boolean) => {
    const { length: titles, isWhole } = titlesOf(units.map((unit) => unit.text));
    const parts = units.slice(titles);
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return;
    const words = parts.map((part) => part.text);
    const before = text.slice(Math.max(0, first.start - 60), first.start);
    const personal = isPersonal(words, before, text.slice(last.end, last.end + 90));
    const hasTitle = isWhole || (titles === 0 && hasTitleBefore(before));
    const shownBy = hasTitle && words.length <= 6 ? 'title' : personal;
    const name = words.map(inUsualCase).join(' ');
    const place = { n, start: at + first.start, end: at + last.end };
    names.push({ name, shownBy, opens: opens && titles === 0, ...place });
  };
  const read = (segment: readonly Unit[], n: number, piece: Piece, opens: boolean) => {
    const [first] = segment;
    const last = segment.at(-1);
    if (!first || !last) return;
    const { text, at } = piece;
    if (segment.length > 1 && isInstitution(segment)) {
      const printed = text.slice(first.start, last.end);
      const name = KNOWN_ORGANISATIONS.get(printed) ?? shortForms.get(printed) ?? printed;
      put('institutions', name, printed, { n, start: at + first.start, end: at + last.end });
      return;
    }
    let words: Unit[] = [];
    let isFirst = true;
    const close = () => {
      if (words.length > 0) putPeople(words, n, piece, opens && isFirst);
      if (words.length > 0) isFirst = false;
      words = [];
    };
    for (const [i, unit] of segment.entries()) {
      const isGiven = GIVEN_STATES.test(unit.text) && segment[i + 1]?.what === 'word';
      const before = words.at(-1)?.text.toLowerCase();
      const isFamily = unit.what === 'country' && before !== undefined && WESTERN_GIVEN_NAMES.has(before);
      if (unit.what === 'word' || isGiven || isFamily) {
        words.push(unit);
        continue;
      }
      close();
      isFirst = false;
      const place = { n, start: at + unit.start, end: at + unit.end };
      if (unit.what === 'country') put('countries', unit.name, unit.text, place);
      if (unit.what === 'organisation') put('institutions', unit.name, unit.text, place);
    }
    close();
  };

  /** A word that the paper writes small as well is no name at the beginning of a sentence: "Young", "Will". */
  const isDoubtful = ({ opens, name }: NameMention) => opens && small.has(firstOf(name).toLowerCase());

  return {
    /** Reads a piece of paragraph `n`; in the order of the text. */
    add(n: number, piece: Piece) {
      const { text, at } = piece;
      let rest = text;
      for (const { iso, words, start, end } of findDates(text, published)) {
        put('dates', words, words, { n, start: at + start, end: at + end }, iso);
        rest = rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end);
      }
      for (const word of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu)) small.add(word[0]);
      for (const run of capitalRuns(rest)) {
        const units = unitsOf(run, text, shortForms);
        const [opening] = units;
        // "When the Indonesian Navy": the first word of a sentence that is none of a name.
        const isPlain = run.opens && opening?.what !== 'country' && opening?.what !== 'organisation';
        const isName = opening && /^(?:I|Ni)$/.test(opening.text) && BALINESE_GIVEN.has(units[1]?.text ?? '');
        if (isPlain && opening && !isName && STARTERS.has(opening.text.toLowerCase())) {
          units.shift();
          for (const segment of segmentsOf(units)) read(segment, n, piece, false);
          continue;
        }
        for (const [i, segment] of segmentsOf(units).entries()) read(segment, n, piece, run.opens && i === 0);
      }
    },
    /** Everything that was read; the words in small letters of all of it tell names from other words. */
    *finish(): Steps<EntityIndex> {
      const full = names.filter(
        (one) => one.shownBy !== null && (one.shownBy !== 'context' || !isDoubtful(one)),
      );
      const bare = names.filter((one) => one.shownBy === null && !isDoubtful(one));
      const joined = yield* peopleSteps(full, bare.flatMap(withLater));
      yield;
      const people = joined.map(({ name, forms, places }) => ({
        name,
        iso: null,
        forms: [...forms],
        places: places.sort(inOrder),
      }));
      return {
        people: people.filter(({ places }) => places.length > 0).sort(byPlace),
        institutions: [...found.institutions.values()].sort(byPlace),
        countries: [...found.countries.values()].sort(byPlace),
        dates: [...found.dates.values()].sort(byTime),
      };
    },
  };
}

const firstOf = (name: string): string => name.split(' ', 1)[0] ?? '';

/** "Later Tan spoke": at the beginning of a sentence the name may begin with the second word. */
function withLater(mention: NameMention): NameMention[] {
  const first = firstOf(mention.name);
  const rest = mention.name.slice(first.length + 1);
  if (!mention.opens || rest === '') return [mention];
  return [mention, { ...mention, name: rest, start: mention.start + first.length + 1 }];
}

/** "HO" of "Benjamin HO": family names are printed so in bios and by lines. */
function inUsualCase(word: string): string {
  return /^\p{Lu}{2,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** The short forms of institutions that a paper explains. */
function institutionsIn(acronyms: readonly Acronym[]): ShortForms {
  const forms = new Map<string, string>();
  for (const { short, long } of acronyms) {
    const bare = long.replace(/^the /i, '');
    const known = KNOWN_ORGANISATIONS.get(bare);
    const words = bare.split(/\s+/);
    const isNamed = /^\p{Lu}/u.test(bare) && words.some((word) => INSTITUTION_WORD.test(word));
    if (known === undefined && (!isNamed || TEXT_WORD.test(words.at(-1) ?? ''))) continue;
    forms.set(short, known ?? bare);
    forms.set(bare, known ?? bare);
  }
  return forms;
}

function inOrder(a: Place, b: Place): number {
  return a.n - b.n || a.start - b.start;
}

/** What stands most often first, then what stands first. */
function byPlace(a: Entity, b: Entity): number {
  const [first, second] = [a.places[0], b.places[0]];
  return b.places.length - a.places.length || (first && second ? inOrder(first, second) : 0);
}

/** Earliest first; what names no day of the calendar comes last, as it stands in the text. */
function byTime(a: Entity, b: Entity): number {
  if (a.iso === null || b.iso === null) return Number(a.iso === null) - Number(b.iso === null);
  return a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0;
}
