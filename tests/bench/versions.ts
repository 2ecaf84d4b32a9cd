import { highlight } from '@/tests/export/sample';
import { describeSpan } from '@/utils/anchor/describe';
import type { Paragraph } from '@/utils/article/article';
import { articleText } from '@/utils/article/paragraphs';
import { compareVersions } from '@/utils/versions/comparison';
import { prose } from './prose';
import { pick, seeded } from './random';
import { median, table } from './table';

const LENGTHS = [3_750, 7_500, 15_000, 30_000, 60_000];
const HIGHLIGHTS = 50;

/** Shares of the paragraphs that an editor has touched. */
const EDITS = [0, 0.1, 1];

/** Two versions compared, with the highlights that the edit touches; beside each time that of half the length. */
export function comparisonTimes(): string[] {
  const rows: (string | number)[][] = [];
  for (const share of EDITS) {
    let before = 0;
    for (const words of LENGTHS) {
      const paragraphs = prose(words);
      const edited = editedAt(paragraphs, share);
      const highlights = highlightsIn(paragraphs);
      const [a, b] = [version(paragraphs), version(edited)];
      const time = median(5, () => compareVersions(a, b, highlights));
      const ratio = before === 0 ? '' : (time / before).toFixed(1);
      rows.push([`${100 * share} % of paragraphs edited`, words, time.toFixed(1), ratio]);
      before = time;
    }
  }
  return table([['', 'words', 'ms', 'times half the length'], ...rows]);
}

const version = (paragraphs: Paragraph[]) => ({ lead: null, paragraphs });

/** A tenth of the words of an edited paragraph is exchanged; every tenth of them goes, and every tenth is new. */
function editedAt(paragraphs: readonly Paragraph[], share: number): Paragraph[] {
  const random = seeded(7);
  const vocabulary = articleText(paragraphs.slice(0, 20)).split(/\s/u);
  const edited = paragraphs.flatMap((paragraph) => {
    if (random() >= share) return [paragraph];
    const text = paragraph.text
      .split(' ')
      .map((word) => (random() < 0.1 ? pick(random, vocabulary) : word))
      .join(' ');
    const fate = random();
    if (fate < 0.1) return [];
    return fate < 0.2 ? [paragraph, { ...paragraph, text }] : [{ ...paragraph, text }];
  });
  return edited.map((paragraph, at) => ({ ...paragraph, n: at + 1 }));
}

function highlightsIn(paragraphs: readonly Paragraph[]) {
  const text = articleText(paragraphs);
  return Array.from({ length: HIGHLIGHTS }, (_, i) => {
    const start = Math.floor((text.length * i) / HIGHLIGHTS);
    return highlight({ id: `${i}`, anchor: describeSpan(text, start, start + 120) });
  });
}
