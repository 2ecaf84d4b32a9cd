import type { Anchor } from '@/utils/anchor/selector';
import type { Colour } from './highlight';

/** A note that is being written and not saved yet. */
export interface Draft {
  /** Of its highlight; for one that is still to be made, a UUID: it is found again by its words. */
  id: string;
  note: string;
  /** What is to be marked with it; null when the highlight is there already. */
  anchor: Anchor | null;
  colour: Colour;
}
