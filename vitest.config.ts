import os from 'node:os';
import path from 'node:path';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { citationStyles } from './citation-styles.ts';

export default defineConfig({
  plugins: [preact(), citationStyles()],
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    setupFiles: ['tests/support/own-channels.ts'],
    // Vitest leaves a core free for whoever watches; nobody does here. Threads start faster than processes.
    pool: 'threads',
    maxWorkers: os.availableParallelism(),
    // A real wait is a defect in a unit test; property tests get their own limit.
    testTimeout: 60_000,
    // A busy machine may take its time; who waits in vain waits once.
    expect: { poll: { timeout: 10_000 } },
    restoreMocks: true,
  },
});
