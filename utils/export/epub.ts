import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { byCodeUnits, inTextOrder } from '@/utils/highlight/order';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { articleMarkup, titleMarkup } from './article-markup';
import { type BookChapter, bookFiles, page } from './epub-files';
import type { ReadingListItem, WriterOf } from './reading-list';
import { lines, oneLine } from './text';
import { xmlLine } from './xml';

const t = translator(exportMessages);

/** The time of every file in the book, since a clock would make each book another one. DOS knows no earlier one. */
const NO_TIME = new Date(1980, 0, 1);

/** Bytes that are packed in one go. */
const PIECE = 200_000;

/**
 * A reading list as a book: EPUB 3 (https://www.w3.org/TR/epub-33/), with the table of contents of EPUB 2 for older
 * readers. A chapter a paper; packed chapter by chapter.
 */
export const epubWriter: WriterOf = ({ list, colourNames = {}, withTexts = false }) => {
  const name = oneLine(list.name) || t('untitledList');
  const chapters: BookChapter[] = [];
  let latest = '';
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  /** Packs a file piece by piece: the contents of a large book take long. */
  function* adding(path: string, text: string): Generator<undefined> {
    // The type of the file has to stand in its first bytes as it is.
    const file = path === 'mimetype' ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = NO_TIME;
    zip.add(file);
    const bytes = strToU8(text);
    for (let at = 0; at < bytes.length; at += PIECE) {
      file.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      yield;
    }
  }
  const add = (path: string, text: string) => {
    for (const _ of adding(path, text));
  };
  const taken = () => {
    const piece = joined(chunks);
    chunks = [];
    return piece;
  };
  return {
    head: () => {
      add('mimetype', 'application/epub+zip');
      const description = lines(list.description).map((line) => `<p dir="auto">${xmlLine(line)}</p>`);
      const title = `<h1 dir="auto">${xmlLine(name)}</h1>\n${description.join('\n')}\n<p class="source">${t('bookSource')}</p>`;
      add('EPUB/title.xhtml', page({ title: xmlLine(name), body: title }));
      return taken();
    },
    item: (item) => {
      const { publication } = item;
      const file = `paper-${chapters.length + 1}.xhtml`;
      const title = titleMarkup(item);
      const body = `<article>\n<h2 dir="auto">${title}</h2>\n${articleMarkup(item, colourNames, withTexts)}\n</article>`;
      add(`EPUB/${file}`, page({ title, body }));
      chapters.push({ file, title, key: publication.key, language: publication.language });
      latest = [latest, ...timesOf(item)].sort(byCodeUnits).at(-1) ?? '';
      return taken();
    },
    *foot() {
      for (const [path, text] of bookFiles(name, chapters, latest)) {
        for (const _ of adding(path, text)) yield taken();
      }
      zip.end();
      yield taken();
    },
  };
};

/** When the user last did something to it: all that is known of the age of the book. */
function timesOf({ publication, highlights }: ReadingListItem): string[] {
  const times = [publication.savedAt, ...inTextOrder(highlights).map(({ updatedAt }) => updatedAt)];
  return times.filter((time) => typeof time === 'string');
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
