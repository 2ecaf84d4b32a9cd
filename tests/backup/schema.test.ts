import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import schema from '@/public/backup.schema.json' with { type: 'json' };
import { libraryWith, startWithFreshProfile } from '@/tests/library/sample';
import { readBackup } from '@/utils/backup/read-backup';
import { backupOf } from '@/utils/library/backup';
import { libraries } from './library';

startWithFreshProfile();

const validate = new Ajv2020({ allErrors: true }).compile(schema);

async function written(state: Record<string, unknown[]>): Promise<Blob> {
  const made = await backupOf(await libraryWith(state), { theme: 'dark' });
  if (!made) throw new Error('stopped');
  return made.file;
}

it('the schema of a backup takes every backup', async () => {
  await fc.assert(
    fc.asyncProperty(libraries, async (state) => {
      const file: unknown = JSON.parse(await (await written(state)).text());
      expect(validate(file) || validate.errors).toBe(true);
    }),
    { numRuns: 10 },
  );
});

it('the schema of a backup demands nothing that the reader does not, and the reader nothing more of records', async () => {
  await fc.assert(
    fc.asyncProperty(libraries, fc.nat(), async (state, at) => {
      const text = await (await written(state)).text();
      const file = JSON.parse(text) as { content: Record<string, Record<string, unknown>[]> };
      const records = [
        'publications',
        'texts',
        'highlights',
        'lists',
        'entries',
        'progress',
        'drafts',
        'styles',
      ].flatMap((store) => file.content[store] ?? []);
      const record = records[at % records.length] ?? {};
      const names = Object.keys(record);
      delete record[names[at % names.length] ?? ''];
      const slices = readBackup(new Blob([JSON.stringify(file)]));
      const outcome: unknown = await slices.next().catch((error: unknown) => error);
      expect(validate(file)).toBe(false);
      expect(outcome).toMatchObject({ fault: 'bad-value' });
    }),
    { numRuns: 15 },
  );
});
