import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { biblatexWriter } from '@/utils/export/biblatex';
import { writeWhole } from '@/utils/export/reading-list';
import { HOSTILE_PAPERS, PAPERS } from './lists';
import { describeWith, PROGRAM_MS, runProgram, scratchFolder } from './tools';

const { folder, put } = scratchFolder();

function validated(bibtex: string): { warnings: string[]; entries: number } {
  const out = path.join(folder, 'out.bib');
  const { stdout, stderr } = runProgram('biber', [
    '--tool',
    '--validate-datamodel',
    '--noconf',
    `--output-file=${out}`,
    put('list.bib', bibtex),
  ]);
  const said = `${stdout}\n${stderr}`.split('\n');
  return {
    warnings: said.filter((line) => /^(?:WARN|ERROR)/.test(line)),
    entries: readFileSync(out, 'utf8').match(/^@/gm)?.length ?? 0,
  };
}

describeWith('biber', 'biber', () => {
  it(
    'finds every field in its data model, whatever the words are',
    () => {
      const lists = [...PAPERS.items, ...HOSTILE_PAPERS.items];
      const dated = lists.filter(({ publication }) => /^\d{4}-\d\d-\d\d$/.test(publication.published ?? ''));
      const { warnings, entries } = validated(writeWhole(biblatexWriter, { ...PAPERS, items: dated }));
      expect(warnings).toEqual([]);
      expect(entries).toBe(dated.length);
    },
    PROGRAM_MS,
  );

  it(
    'misses the date alone of a paper without one: none is made up',
    () => {
      const undated = PAPERS.items.filter(({ publication }) => publication.published === null);
      expect(validated(writeWhole(biblatexWriter, { ...PAPERS, items: undated })).warnings).toEqual([
        expect.stringContaining("one of 'date, year' must be defined"),
      ]);
    },
    PROGRAM_MS,
  );
});
