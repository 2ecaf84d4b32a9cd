import { sentencesOf } from '@/utils/summary/sentences';
import { type LedArticle, leadArticles } from './lead-articles';
import { confidence, mean, type Rouge, rouge } from './rouge';
import { seedArticles } from './seed-articles';
import { SUMMARISERS, type Summarise } from './summarisers';
import { table } from './table';

/** Sentences that each summary has. */
const COUNT = 3;

/** ROUGE of three sentences of an article against its authors' own lead, in hundredths. */
export function summaryQuality(): string[] {
  const [tuning, heldOut, seeds] = [leadArticles('tuning'), leadArticles('held-out'), seedArticles()];
  return [
    ...section('all', [...tuning, ...heldOut]),
    ...section('the half on which the ranking was set', tuning),
    ...section('the half that was only measured', heldOut),
    ...(seeds === null ? ['No real papers beside the project: skipped.'] : section('real papers', seeds)),
  ];
}

function section(name: string, articles: readonly LedArticle[]): string[] {
  if (articles.length === 0) return [];
  const scores = Object.entries(SUMMARISERS).map(
    ([who, summarise]) => [who, articles.map((article) => scoreOf(summarise, article))] as const,
  );
  const ours = scores[0]?.[1] ?? [];
  const rows = scores.map(([who, all]) => [
    who,
    ...([0, 1, 2] as const).map((measure) => interval(all.map((score) => score[measure]))),
    // Articles differ more than summaries do: what tells is the difference on the same article.
    all === ours ? '' : interval(all.map((score, i) => mean(ours[i] ?? []) - mean(score))),
  ]);
  const head = ['', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L', 'ours above it, mean of the three'];
  return [`${articles.length} articles: ${name} (mean, 95 % of bootstrap)`, ...table([head, ...rows]), ''];
}

function scoreOf(summarise: Summarise, article: LedArticle): Rouge {
  const lead = sentencesOf({ n: 1, text: article.lead }, article.language).map(({ text }) => text);
  const tries = summarise(article, COUNT).map((summary) => rouge(summary, lead));
  return [0, 1, 2].map((measure) => mean(tries.map((score) => score[measure] ?? 0))) as unknown as Rouge;
}

function interval(values: readonly number[]): string {
  const [low, high] = confidence(values);
  return `${hundredths(mean(values))} (${hundredths(low)} to ${hundredths(high)})`;
}

const hundredths = (value: number): string => (100 * value).toFixed(1);
