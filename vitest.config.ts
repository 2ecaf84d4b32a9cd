import path from 'node:path';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    // A real wait is a defect in a unit test; property tests get their own limit.
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
