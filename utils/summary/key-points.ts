import { diverse } from './rank';
import { type Ranking, rankingSteps, type Summarised } from './ranking';
import type { Sentence } from './sentences';
import { finished, type Steps } from './steps';

/** A sentence of the paper, word for word, with its place: paragraph `n`, offsets into that paragraph's text. */
export type KeySentence = Sentence;

/** Far more than any sentence is worth, so that none of a lower tier is taken while one of a higher is left. */
const TIER = 10;

/**
 * The sentences that say most of what the paper says, in the order of the text: at most `count`, fewer when there
 * are fewer. One that opens with a word that points back ("This", "He") is taken only where no other is left.
 */
export function* chosenSteps({ candidates }: Ranking, count: number): Steps<KeySentence[]> {
  const places = yield* diverse(
    candidates.map(({ vector }) => vector),
    candidates.map(({ score, tier }) => score - TIER * tier),
    Math.max(0, Math.floor(count)),
  );
  return places.sort((a, b) => a - b).flatMap((i) => candidates[i]?.sentence ?? []);
}

/** The same at once, for the few sentences that a reader sees. */
export function chosen(ranking: Ranking, count: number): KeySentence[] {
  return finished(chosenSteps(ranking, count));
}

/** Ranked and chosen at once, for a text that nobody waits for. */
export function keySentences(article: Summarised, count = 3): KeySentence[] {
  return chosen(finished(rankingSteps(article)), count);
}
