/** The tests in real browsers: `npx wxt build && npx wxt build -b firefox && npx vitest run -c tests/browser/vitest.config.ts`. */

import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // Two cores: two browsers at once make each other late.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
