/** The programs that receive exports; a test of one that is not installed is skipped, and says so. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe } from 'vitest';

/** Milliseconds that a program may take on a busy machine. */
export const PROGRAM_MS = 300_000;

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function runProgram(program: string, args: readonly string[], input?: string): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: PROGRAM_MS,
    maxBuffer: 64 * 2 ** 20,
    ...(input !== undefined && { input }),
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

/** `describe` where the program is there; elsewhere the tests are skipped under a name that says why. */
export function describeWith(program: string, name: string, tests: () => void): void {
  // `npm test` has looked for them before: then one that is not found is a failure.
  const isThere = process.env.RECEIVERS === 'here' || spawnSync('which', [program]).status === 0;
  const said = isThere ? '' : ` (skipped: ${program} is not installed)`;
  // oxlint-disable-next-line vitest/valid-describe-callback -- it is the callback of whoever calls
  describe.skipIf(!isThere)(`${name}${said}`, tests);
}

/** A folder for files, gone after the tests of the file. */
export function scratchFolder(): {
  folder: string;
  put: (name: string, content: string | Uint8Array) => string;
} {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'receivers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  return { folder, put };
}
