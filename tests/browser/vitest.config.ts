/** The tests in real browsers: `npx wxt build && npx wxt build -b firefox && npx vitest run -c tests/browser/vitest.config.ts`. */

import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // A browser waits half of its time; with more than two of them each makes the others late.
    maxWorkers: 2,
    // On a busy machine of CI a browser may be late once; the report names whatever needed a second try.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
