import type { Anchor } from '@/utils/anchor/selector';
import type { Colour } from './highlight';

/** A note that is being written and not saved yet. */
export interface Draft {
  /** Of its highlight; for one that is still to be made, of its place (`draftId`). */
  id: string;
  note: string;
  /** What is to be marked with it; null when the highlight is there already. */
  anchor: Anchor | null;
  colour: Colour;
}

/** The id of a draft for words that are not marked yet: one for each place of a publication. */
export function draftId(publicationKey: string, { position }: Anchor): string {
  return `${publicationKey} ${position.start}-${position.end}`;
}
