import { describeSpan } from '@/utils/anchor/describe';
import { type LikelyPlace, likelyPlaces } from '@/utils/anchor/likely-place';
import { quoteMatcher } from '@/utils/anchor/match-quote';
import { type DiffPart, wordDiff } from '@/utils/anchor/word-diff';
import type { Highlight, HighlightPlace } from '@/utils/highlight/highlight';
import type { PlacedState } from '@/utils/highlight/state';
import { inSlices } from '@/utils/in-slices';
import type { TextRecord } from '@/utils/library/records';
import { placeInText, textToSearch } from '@/utils/library/text-place';

/** What became of a highlight in a text; of a changed one also which words differ. */
export interface Found {
  state: PlacedState;
  parts?: DiffPart[];
}

/** Finds highlights in a kept text, in slices; stops early when the signal is aborted. */
export async function findAgain(
  text: TextRecord,
  highlights: readonly Highlight[],
  signal: AbortSignal,
): Promise<Map<string, Found>> {
  const words = textToSearch(text);
  const matcher = quoteMatcher(words);
  const found = new Map<string, Found>();
  const look = ({ id, anchor }: Highlight) => {
    const match = matcher.match(anchor.quote, anchor.position);
    found.set(id, {
      state: match?.state ?? 'lost',
      ...(match?.state === 'changed' && {
        parts: wordDiff(anchor.quote.exact, words.slice(match.start, match.end)),
      }),
    });
  };
  await inSlices(highlights, look, signal);
  return found;
}

/** A place of a kept text, and what a highlight that is attached there stands on. */
export type PlaceOfText = LikelyPlace & HighlightPlace;

/** Where in a kept text a lost or uncertain highlight may be, the likeliest first. */
export function placesIn(text: TextRecord, { anchor }: Highlight): PlaceOfText[] {
  const words = textToSearch(text);
  return likelyPlaces(words, quoteMatcher(words), anchor.quote, anchor.position).map((place) => ({
    ...place,
    ...placeInText(text, place.start),
    anchor: describeSpan(words, place.start, place.end),
  }));
}
