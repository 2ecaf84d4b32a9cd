import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { citationStyles } from './citation-styles.ts';

const hasDocument = ({ moduleId }: TestSpecification) =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment jsdom');

/** All files with a document first: a worker that changes between them and the others has to be started again. */
class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    return [...sorted.filter(hasDocument), ...sorted.filter((file) => !hasDocument(file))];
  }
}

export default defineConfig({
  plugins: [preact(), citationStyles()],
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    setupFiles: ['tests/support/own-world.ts'],
    sequence: { sequencer: ByEnvironment },
    // Vitest leaves a core free for whoever watches; nobody does here. Threads start faster than processes.
    pool: 'threads',
    maxWorkers: os.availableParallelism(),
    // A worker for each file would cost more than the tests: the set-up gives each file a world of its own.
    isolate: false,
    // A real wait is a defect in a unit test; property tests get their own limit.
    testTimeout: 60_000,
    // A busy machine may take its time; who waits in vain waits once.
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
  },
});
