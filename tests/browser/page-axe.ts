/**
 * An accessibility check of what the extension shows on a visited page. Its shadow root is closed, so the check runs in
 * the extension's own world of that page, where the browser opens closed roots to content scripts.
 */

import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { AXE } from './gallery';

const CHECK = `(async () => {
  const host = document.querySelector('rsis-reader-companion');
  Object.defineProperty(host, 'shadowRoot', { value: chrome.dom.openOrClosedShadowRoot(host), configurable: true });
  const results = await axe.run(host, { resultTypes: ['violations'] });
  return { passes: results.passes.length, violations: results.violations };
})()`;

/** Rules of axe-core that are broken, in lines; nothing when all is well. */
export async function violationsInside(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const contexts: { id: number; type: unknown; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    contexts.push({ id: context.id, type: context.auxData?.type, origin: context.origin });
  });
  await session.send('Runtime.enable');
  const own = contexts.find(
    ({ type, origin }) => type === 'isolated' && origin.startsWith('chrome-extension://'),
  );
  if (!own) throw new Error('the extension has no world in this page');
  const run = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: own.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  if (!(await run(`'axe' in globalThis`))) await run(`${AXE};0`);
  const { passes, violations } = (await run(CHECK)) as {
    passes: number;
    violations: AxeResults['violations'];
  };
  await session.detach();
  if (passes === 0) throw new Error('axe-core checked nothing');
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`,
  );
}
