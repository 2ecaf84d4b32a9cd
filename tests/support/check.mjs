/**
 * `npm run check`: everything that needs no browser, each step named and timed.
 * The first failure ends it with exit code 1.
 */
import { spawnSync } from 'node:child_process';

const steps = [
  { name: 'format and lint', tool: 'biome', args: ['check', '.'] },
  { name: 'lint with types, direction of imports', tool: 'oxlint', args: ['--deny-warnings', '.'] },
  { name: 'types', tool: 'tsc', args: ['--noEmit'] },
  { name: 'types without a DOM', tool: 'tsc', args: ['--noEmit', '-p', 'tsconfig.pure.json'] },
  { name: 'dead code', tool: 'knip', args: [] },
  { name: 'unit tests', tool: 'vitest', args: ['run'] },
];

for (const { name, tool, args } of steps) {
  const start = performance.now();
  const { status } = spawnSync('npx', ['--no-install', tool].concat(args), { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name} (${Math.round(performance.now() - start)} ms)`);
  if (status !== 0) process.exit(1);
}
