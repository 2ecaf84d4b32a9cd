/** The checks that need no browser; `npm run check` and `npm test` run the same list. */

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} tool
 * @property {string[]} args
 */

/** @type {readonly Check[]} */
export const CHECKS = [
  { name: 'format and lint', tool: 'biome', args: ['check', '.'] },
  { name: 'lint with types, direction of imports', tool: 'oxlint', args: ['--deny-warnings', '.'] },
  { name: 'types', tool: 'tsc', args: ['--noEmit'] },
  { name: 'types without a DOM', tool: 'tsc', args: ['--noEmit', '-p', 'tsconfig.pure.json'] },
  { name: 'dead code', tool: 'knip', args: [] },
  { name: 'unit tests', tool: 'vitest', args: ['run'] },
];
