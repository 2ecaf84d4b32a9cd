import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatOf } from '@/utils/export/formats';
import { bytesOf } from '../written';
import { HOSTILE_PAPERS, PAPERS } from './lists';
import { describeWith, PROGRAM_MS, runProgram, scratchFolder } from './tools';

const { folder, put } = scratchFolder();

/** Separators by which the file is split: our own, and that of countries whose comma is a decimal one. UTF-8, from line 1. */
const SEPARATORS = { comma: '44', semicolon: '59' } as const;

describeWith('soffice', 'LibreOffice', () => {
  it(
    'opens the tables, split as they are meant or otherwise, and no cell is a formula',
    async () => {
      const items = [...PAPERS.items, ...HOSTILE_PAPERS.items];
      for (const id of ['csv', 'csv-papers'] as const)
        put(`${id}.csv`, await bytesOf(formatOf(id), { ...HOSTILE_PAPERS, items }));
      put('control.csv', '"=1+1"\r\n');
      const files = ['csv', 'csv-papers', 'control'].map((id) => path.join(folder, `${id}.csv`));
      for (const [name, code] of Object.entries(SEPARATORS)) {
        const out = path.join(folder, name);
        runProgram('soffice', [
          `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
          '--headless',
          '--convert-to',
          'fods',
          // Formulas of a file are evaluated, as a spreadsheet that a user opens does.
          `--infilter=CSV:${code},34,76,1,,0,false,true,false,false,false,0,true`,
          '--outdir',
          out,
          ...files,
        ]);
        for (const id of ['csv', 'csv-papers']) {
          const sheet = readFileSync(path.join(out, `${id}.fods`), 'utf8');
          expect(sheet).toContain('Quiet Harbours: ASEAN');
          expect(sheet).not.toMatch(/table:formula|xlink:type|<text:a /);
        }
      }
      // That a formula would have been seen.
      expect(readFileSync(path.join(folder, 'comma', 'control.fods'), 'utf8')).toContain('table:formula');
      const own = readFileSync(path.join(folder, 'comma', 'csv.fods'), 'utf8');
      expect(own).toContain('漢字 தமிழ் العربية עברית 🙂 é');
    },
    PROGRAM_MS,
  );
});
