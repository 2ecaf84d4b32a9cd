import type { Paragraph } from '@/utils/article/article';
import { type Entity, entityIndex } from '@/utils/entities/entities';
import { ENTITY_KINDS, type EntityKind } from '@/utils/entities/kinds';
import type { EntityCase } from './entity-case';

export interface EntityScore {
  kind: EntityKind;
  /** Pairs of a name and a paragraph, by hand. */
  wanted: number;
  found: number;
  precision: number;
  recall: number;
}

export const paragraphsOf = (texts: readonly string[]): Paragraph[] =>
  texts.map((text, i) => ({ n: i + 1, kind: 'text', text }));

/** The index against texts marked by hand: each pair of a name and a paragraph counts once. */
export function entityScore(cases: readonly EntityCase[]): { kinds: EntityScore[]; misses: string[] } {
  const misses: string[] = [];
  const kinds = ENTITY_KINDS.map((kind) => {
    let wanted = 0;
    let found = 0;
    let right = 0;
    for (const [at, one] of cases.entries()) {
      const paragraphs = paragraphsOf(one.paragraphs);
      const index = entityIndex(paragraphs, one.published);
      const ours = new Set(
        index[kind].flatMap((entity) => entity.places.map(({ n }) => `${nameOf(entity)} ¶${n}`)),
      );
      const theirs = new Set(
        Object.entries(one[kind]).flatMap(([name, ns]) => ns.map((n) => `${name} ¶${n}`)),
      );
      wanted += theirs.size;
      found += ours.size;
      right += [...ours].filter((pair) => theirs.has(pair)).length;
      misses.push(
        ...[...ours].filter((pair) => !theirs.has(pair)).map((pair) => `+ ${kind} ${at}: ${pair}`),
        ...[...theirs].filter((pair) => !ours.has(pair)).map((pair) => `- ${kind} ${at}: ${pair}`),
      );
    }
    return {
      kind,
      wanted,
      found,
      precision: right / Math.max(1, found),
      recall: right / Math.max(1, wanted),
    };
  });
  return { kinds, misses };
}

const nameOf = ({ iso, name }: Entity): string => iso ?? name;
