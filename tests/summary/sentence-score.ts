/** From a text in a language to the places where its sentences begin, the first left out. */
export type Split = (text: string, language: string) => number[];

/** The browser's own segmenter. */
export const unaided: Split = (text, language) => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ index }) => index).slice(1);
};

/** A paragraph with its ends marked; English where no language is named. */
export interface Marked {
  text: string;
  language?: string;
}

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
export function f1(paragraphs: readonly Marked[], split: Split): { wanted: number; f1: number } {
  let [found, right, wanted] = [0, 0, 0];
  for (const { text: paragraph, language = 'en' } of paragraphs) {
    const { text, starts } = marked(paragraph);
    const given = split(text, language);
    found += given.length;
    wanted += starts.length;
    right += given.filter((start) => starts.includes(start)).length;
  }
  return { wanted, f1: (2 * right) / (found + wanted) };
}
