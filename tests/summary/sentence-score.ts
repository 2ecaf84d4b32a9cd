/** From a text to the places where its sentences begin, the first left out. */
export type Split = (text: string) => number[];

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The browser's own segmenter. */
export const unaided: Split = (text) => Array.from(segmenter.segment(text), ({ index }) => index).slice(1);

/** A paragraph without its marks, and where they stood. */
function marked(paragraph: string): { text: string; starts: number[] } {
  const parts = paragraph.split('‖');
  let start = 0;
  const starts = parts.slice(0, -1).map((part) => {
    start += part.length;
    return start;
  });
  return { text: parts.join(''), starts };
}

/** F1 over the ends inside paragraphs: the end of a paragraph, which nobody misses, does not count. */
export function f1(paragraphs: readonly string[], split: Split): { wanted: number; f1: number } {
  let [found, right, wanted] = [0, 0, 0];
  for (const { text, starts } of paragraphs.map(marked)) {
    const given = split(text);
    found += given.length;
    wanted += starts.length;
    right += given.filter((start) => starts.includes(start)).length;
  }
  return { wanted, f1: (2 * right) / (found + wanted) };
}
