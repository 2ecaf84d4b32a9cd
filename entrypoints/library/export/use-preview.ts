import { useEffect, useState } from 'preact/hooks';
import type { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { inUseOf } from '@/entrypoints/library/cite';
import { papersOf } from '@/entrypoints/library/papers-of';
import type { CslItem } from '@/utils/citation/csl';
import type { FormatId } from '@/utils/export/format-ids';
import { formatOf } from '@/utils/export/formats';
import { titleOf } from '@/utils/export/said';
import type { Library } from '@/utils/library/open';
import { publicationsByKey } from '@/utils/library/shelf';
import { type ExportWanted, exportRows } from './export-rows';
import type { ExportScope } from './scopes';

/** Rows, characters and chapters that are shown before anything is saved. */
const ROWS = 3;
const CHARACTERS = 4000;
const CHAPTERS = 30;
/** Characters of a page's source, which is mostly words: what is cut off is far below what is seen at first. */
const MARKUP = 60_000;

export interface Preview {
  /** Text of the file, or the chapters of a book. */
  text: string | null;
  chapters: readonly string[] | null;
  /** Of a page, and of what word processors open: how it will look. */
  page: DocumentFragment | null;
  isCut: boolean;
  /** Of a bibliography: the name of its citation style. */
  style: string | null;
  rows: number;
  total: number;
}

const NEVER = { onProgress: () => {}, signal: new AbortController().signal };

/** The beginning of what would be saved; null while it is read. What can't be read is told, and the dialog closes. */
export function usePreview(
  library: Library,
  { load }: Actions,
  scope: ExportScope,
  format: FormatId | null,
  { withTexts = false, withHighlights = true }: ExportWanted,
  onFailed: () => void,
): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    if (!format) return;
    let isLeft = false;
    setPreview(null);
    const read = async () => {
      if (isLeft) return;
      const next = await previewOf(library, scope, format, { withTexts, withHighlights });
      if (!isLeft) setPreview(next);
    };
    void load(read, 'preview').then((isRead) => !isRead && !isLeft && onFailed());
    return () => {
      isLeft = true;
    };
  }, [library, scope, format, withTexts, withHighlights]);
  return preview;
}

async function previewOf(
  library: Library,
  { list, view, rows }: ExportScope,
  format: FormatId,
  wanted: ExportWanted,
): Promise<Preview> {
  const order = await rows();
  const total = order.length;
  if (format === 'epub') {
    const some = order.slice(0, CHAPTERS);
    const keys = view === 'papers' ? some : await papersOf(library, some, NEVER.signal);
    const papers = [...(await publicationsByKey(library, keys)).values()];
    const chapters = papers.map(({ publication }) => titleOf(publication));
    const isCut = total > some.length;
    return { text: null, chapters, page: null, isCut, style: null, rows: some.length, total };
  }
  const some = order.slice(0, ROWS);
  const citer = formatOf(format).needsCiter ? (await inUseOf(library)).citer : undefined;
  const cites = citer && ((records: readonly CslItem[]) => citer.bibliography(records));
  const shownAs = asPage(format);
  const asked = { format: shownAs ?? format, list, view, order: some, ...wanted, cites };
  const file = await exportRows(library, asked, NEVER);
  const whole = (file ? await new Blob(file.text).text() : '').replace(/^\uFEFF/, '');
  const limit = shownAs ? MARKUP : CHARACTERS;
  const text = Array.from(whole.slice(0, 2 * limit))
    .slice(0, limit)
    .join('');
  return {
    text: shownAs ? null : text,
    chapters: null,
    page: shownAs ? (await import('./shown-page')).shownPage(text) : null,
    isCut: text.length < whole.length || total > ROWS,
    style: citer?.title ?? null,
    rows: some.length,
    total,
  };
}

/** The page by which a file is shown whose source nobody wants to read: RTF has the words of the bibliography as a page. */
export function asPage(format: FormatId): FormatId | null {
  if (format === 'bibliography-rtf') return 'bibliography-html';
  return format === 'html' || format === 'bibliography-html' ? format : null;
}

/** How much of it the preview is of, in words. */
export function previewLine(
  t: ReturnType<typeof useText>,
  { rows, total, chapters, style }: Preview,
): string {
  const words = [
    style === null ? null : t('citationStyleIs', { style }),
    chapters ? t('previewChapters') : total > rows ? t('previewOf', { n: rows }) : null,
  ];
  return words.filter(Boolean).join(' · ');
}
