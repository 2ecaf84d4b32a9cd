import { expect, it } from 'vitest';
import type { FormatId } from '@/utils/export/format-ids';
import { EXPORT_FORMATS } from '@/utils/export/formats';
import { highlight, publication, readingList } from './sample';
import { textOf } from './written';

const items = [{ publication: publication({}), highlights: [highlight({ colour: 'green' })] }];
const colourNames = { green: 'Claim #1 & {x}' };

const MARKDOWN = 'Claim \\#1 \\& \\{x\\}';
const XML = 'Claim #1 &amp; {x}';
const TEX = 'Claim \\#1 \\& \\textbraceleft{}x\\textbraceright{}';
const AS_IT_IS: readonly FormatId[] = ['text', 'csv', 'json', 'annotations', 'ris', 'csl-json'];
const WRITTEN: Partial<Record<FormatId, string>> = {
  markdown: MARKDOWN,
  'bibliography-markdown': MARKDOWN,
  html: XML,
  epub: XML,
  'bibliography-html': XML,
  bibtex: TEX,
  biblatex: TEX,
  'bibliography-rtf': 'Claim #1 & \\{x\\}',
};

it.each(EXPORT_FORMATS.filter(({ id }) => id !== 'csv-papers'))(
  '$id calls a colour as the user does, and by itself without a name',
  async (format) => {
    const named = await textOf(format, { ...readingList(items), colourNames });
    const plain = await textOf(format, readingList(items));
    expect(plain).toContain('green');
    const words = AS_IT_IS.includes(format.id) ? colourNames.green : (WRITTEN[format.id] ?? 'none');
    expect(named).toContain(words);
    expect(plain).not.toContain('Claim');
  },
);
