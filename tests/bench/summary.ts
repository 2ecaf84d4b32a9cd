import { keySentences } from '@/utils/summary/key-points';
import { prose } from './prose';
import { median, table } from './table';

/** Words of the texts: a notice, a commentary, …, a monograph. */
const SIZES = [200, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];

/** Time of three key sentences by the length of the text, and how much longer twice the text takes. */
export function summaryTimes(): string[] {
  let before = 0;
  const rows = SIZES.map((words) => {
    const paragraphs = prose(words);
    const time = median(3, () => keySentences({ paragraphs, language: 'en' }));
    const row = [words.toLocaleString('en'), time.toFixed(1), before ? (time / before).toFixed(1) : ''];
    before = time;
    return row;
  });
  return table([['words', 'ms', 'times the row above'], ...rows]);
}
