import type { Paragraph, ParagraphKind } from '@/utils/article/article';
import { type Sentence, sentenceSlices } from '@/utils/summary/sentences';
import { finished, type Steps } from '@/utils/summary/steps';
import { FORECASTS } from './forecasts';
import { LENS_KINDS, type LensKind } from './kinds';
import { RECOMMENDATIONS } from './recommendations';
import type { CueId, CueRule } from './rule';
import { DEFINITIONS, EVIDENCE, NUMBERS } from './statements';
import { AUTHOR, reporter, type Voice, voiceAt } from './voice';

/** Why a sentence is marked: the rule, and the words that it found; offsets into the sentence, `end` exclusive. */
export interface Cue {
  rule: CueId;
  words: string;
  start: number;
  end: number;
}

export interface KindOfSentence {
  kind: LensKind;
  cue: Cue;
  voice: Voice;
  /** 0 to 1: how far the cue is to be trusted, less where somebody else is reported. */
  confidence: number;
}

/** A marked sentence; `kinds` is never empty, the one that fits best comes first. */
export interface LensMark extends Sentence {
  kinds: KindOfSentence[];
}

const RULES: readonly CueRule[] = [...RECOMMENDATIONS, ...FORECASTS, ...EVIDENCE, ...DEFINITIONS, ...NUMBERS];
/** Headings, captions, notes, tables and bios say nothing that the paper itself claims in a sentence. */
const READ: ReadonlySet<ParagraphKind> = new Set(['text', 'list', 'quote']);
const SAID_LESS = 0.2;

/** A question asks; what it holds is no advice, no forecast, no definition. */
const ASKED_ONLY: ReadonlySet<LensKind> = new Set(['recommendation', 'forecast', 'definition']);
/** "Few would claim that …": what is behind it is said by nobody. */
const DENIED =
  /\b(?:no one|nobody|few(?: would)?|hardly any\w*|no \w+) (?:is |are |has |have |would |seriously |now )*(?:suggest|claim|argu|say|said|believ|propos|demand|think|dar|expect)\w*\b|\b(?:wrong|mistaken|false|absurd|misleading) to (?:say|claim|think|believe|suggest|argue|assume)\b/i;

/** What a thing is called says nothing: "its motto is “we will return”". */
const CALLED =
  /\b(?:slogan|motto|titled?|entitled|headlines?|banners?|placards?|posters?|signs?|songs?|films?|novels?|hashtag)\b[^“”.]{0,30}“[^“”]*$/i;

/** UTF-16 units of a sentence that are looked at: what is longer is a list that was never ended. */
const LONGEST = 1500;

interface PlaceOfSentence {
  /** Its paragraph is a quotation. */
  isQuoted?: boolean;
  isListItem?: boolean;
}

/** What kinds a sentence is of, the best fit first; empty when it is none. */
export function kindsOf(sentence: string, place: PlaceOfSentence = {}): KindOfSentence[] {
  return finished(kindSteps(sentence, place));
}

/** A step for each rule: the browser translates a pattern when it is first used, and all at once would be felt. */
function* kindSteps(
  sentence: string,
  { isQuoted = false, isListItem = false }: PlaceOfSentence,
): Steps<KindOfSentence[]> {
  const text = sentence.slice(0, LONGEST);
  const best = new Map<LensKind, KindOfSentence>();
  const isQuestion = /\?["”’)]*$/.test(text);
  for (const rule of RULES) {
    if (isQuestion && ASKED_ONLY.has(rule.kind)) continue;
    if (rule.inListOnly && !isListItem) continue;
    const found = applied(rule, text, isQuoted);
    if (found && found.confidence > (best.get(rule.kind)?.confidence ?? 0)) best.set(rule.kind, found);
    yield;
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence || orderOf(a.kind) - orderOf(b.kind));
}

const orderOf = (kind: LensKind): number => LENS_KINDS.indexOf(kind);

function applied(rule: CueRule, text: string, isQuoted: boolean): KindOfSentence | null {
  for (const match of text.matchAll(rule.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(0, start);
    if (rule.unlessBefore?.test(before) || rule.unlessAfter?.test(text.slice(end))) continue;
    if (rule.needs && !rule.needs.test(rule.needs.source.endsWith(' $') ? before : text)) continue;
    const isSpoken = rule.kind === 'recommendation' || rule.kind === 'forecast';
    if (isSpoken && (DENIED.test(before) || CALLED.test(before))) continue;
    const voice = isSpoken ? voiceOf(rule, text, start, end, isQuoted) : AUTHOR;
    return {
      kind: rule.kind,
      cue: { rule: rule.id, words: match[0].trim(), start, end: start + match[0].trimEnd().length },
      voice,
      confidence: rule.weight - (voice.kind === 'reported' ? SAID_LESS : 0),
    };
  }
  return null;
}

function voiceOf(rule: CueRule, text: string, start: number, end: number, isQuoted: boolean): Voice {
  const voice = voiceAt(text, start, end, isQuoted);
  return rule.isReport && voice.kind === 'author' ? reporter(text, start, end) : voice;
}

/** The marked sentences of one paragraph, in order. Time is linear in its length. */
export function marksIn(paragraph: Paragraph, language: string): LensMark[] {
  return finished(markSteps(paragraph, language));
}

/** The same in steps, for a text that somebody waits for. */
export function* markSteps(paragraph: Paragraph, language: string): Steps<LensMark[]> {
  if (!READ.has(paragraph.kind)) return [];
  const place = { isQuoted: paragraph.kind === 'quote', isListItem: paragraph.kind === 'list' };
  const marks: LensMark[] = [];
  /** Whether a quotation that began in a sentence before is still open. */
  let isOpen = false;
  for (const slice of sentenceSlices(paragraph, language)) {
    yield;
    for (const sentence of slice) {
      const { text } = sentence;
      const [opened, closed] = [text.lastIndexOf('“'), text.lastIndexOf('”')];
      const isInside = isOpen && opened === -1 && closed === -1;
      const kinds = yield* kindSteps(text, isInside ? { ...place, isQuoted: true } : place);
      if (opened !== closed) isOpen = opened > closed;
      if (kinds.length > 0) marks.push({ ...sentence, kinds });
    }
  }
  return marks;
}
