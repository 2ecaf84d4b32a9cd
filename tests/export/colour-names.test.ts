import { expect, it } from 'vitest';
import { EXPORT_FORMATS } from '@/utils/export/formats';
import { highlight, publication, readingList } from './sample';

const items = [{ publication: publication({}), highlights: [highlight({ colour: 'green' })] }];
const colourNames = { green: 'Claim #1 & {x}' };

it.each(EXPORT_FORMATS)(
  '$id calls a colour as the user does, and by itself without a name',
  ({ id, write }) => {
    const named = write({ ...readingList(items), colourNames });
    const plain = write(readingList(items));
    expect(plain).toContain('green');
    const written = {
      markdown: 'Claim \\#1 \\& \\{x\\}',
      json: JSON.stringify(colourNames.green),
      bibtex: 'Claim \\#1 \\& \\textbraceleft{}x\\textbraceright{}',
    };
    expect(named).toContain(written[id]);
    expect(plain).not.toContain('Claim');
  },
);
