import { strFromU8, unzipSync } from 'fflate';
import type { Formatted } from '@/utils/citation/citer';
import type { CslItem } from '@/utils/citation/csl';
import type { ExportFormat } from '@/utils/export/formats';
import type { BibliographyOf, ReadingListExport } from '@/utils/export/reading-list';
import { xmlLine } from '@/utils/export/xml';

/** The parts of a file in the order in which they are written, as bytes. */
export async function bytesOf(format: ExportFormat, list: ReadingListExport): Promise<Buffer> {
  const writerOf = await format.load();
  const { items, ...head } = { cites, ...list };
  const writer = writerOf(head);
  const pieces = [writer.head(), ...items.map((item) => writer.item(item))];
  for await (const piece of writer.foot()) pieces.push(piece);
  if (writer.front) pieces.unshift(writer.front());
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}

/** The file as text; of a packed one the texts of its files, the chapters first. */
export async function textOf(format: ExportFormat, list: ReadingListExport): Promise<string> {
  const bytes = await bytesOf(format, list);
  if (format.id !== 'epub') return bytes.toString('utf8');
  const files = Object.entries(unzipSync(bytes)).map(
    ([path, content]) => [path, strFromU8(content)] as const,
  );
  return files.map(([path, content]) => `${path}\n${content}`).join('\n');
}

/** Cites in a style of its own, in the order of titles: enough to see what a format makes of what a citer gives. */
const cites: BibliographyOf = (records) =>
  [...records]
    .sort((a, b) => Number(a.title > b.title) - Number(a.title < b.title))
    .map((item) => ({ id: item.id, entry: formatted(item) }));

function formatted(item: CslItem): Formatted {
  const names = (item.author ?? []).map((name) =>
    'literal' in name ? name.literal : `${name.family}, ${name.given}`,
  );
  const year = item.issued?.['date-parts'][0][0] ?? 'n.d.';
  const text = `${names.join('; ')} (${year}). ${item.title}. ${item.number ?? ''}`;
  const link = /^https?:/.test(item.URL ?? '')
    ? ` <a href="${xmlLine(item.URL ?? '')}">${xmlLine(item.URL ?? '')}</a>`
    : '';
  return {
    text,
    html: `${xmlLine(names.join('; '))} (${year}). <i>${xmlLine(item.title)}</i>. ${item.number ?? ''}${link}`,
  };
}
