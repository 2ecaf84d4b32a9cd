/**
 * `npm run check`: everything that needs no browser, each step named and timed.
 * The first failure ends it with exit code 1.
 */
import { CHECKS } from './checks.mjs';
import { runTool } from './tools.mjs';

for (const { name, tool, args } of CHECKS) {
  const start = performance.now();
  const passed = runTool(tool, args);
  console.log(`${passed ? 'ok' : 'FAILED'}: ${name} (${Math.round(performance.now() - start)} ms)`);
  if (!passed) process.exit(1);
}
