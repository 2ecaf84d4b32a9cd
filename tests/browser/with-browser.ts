/**
 * The local site and a browser for the tests of one file, closed after the last of them. At the head of a file:
 *
 *     const { site, chromium } = await withChromium();
 *
 * Hooks of the file itself run before anything is closed. A start that fails fails the file.
 */

import { afterAll } from 'vitest';
import { type Chromium, type ChromiumOptions, launchChromium } from './chromium';
import { type Firefox, type FirefoxOptions, launchFirefox } from './firefox';
import { type LocalSite, startLocalSite } from './local-site';

interface OnSite {
  /** The site to be on, where a file has one already; by default one of its own. */
  site?: LocalSite;
}

/** Milliseconds in which a busy machine may close a browser. */
const CLOSE_LIMIT_MS = 60_000;

/** The site alone, for files that open their browsers themselves. */
export async function withSite(): Promise<LocalSite> {
  const site = await startLocalSite();
  afterAll(() => site.close());
  return site;
}

/** The site, and Chromium on it. */
export async function withChromium({ site, ...options }: OnSite & ChromiumOptions = {}): Promise<{
  site: LocalSite;
  chromium: Chromium;
}> {
  const reached = site ?? (await withSite());
  const chromium = await launchChromium(reached, options);
  afterAll(() => chromium.close(), CLOSE_LIMIT_MS);
  return { site: reached, chromium };
}

/** The site, and Firefox on it. */
export async function withFirefox({ site, ...options }: OnSite & FirefoxOptions = {}): Promise<{
  site: LocalSite;
  firefox: Firefox;
}> {
  const reached = site ?? (await withSite());
  const firefox = await launchFirefox(reached, options);
  afterAll(() => firefox.close(), CLOSE_LIMIT_MS);
  return { site: reached, firefox };
}
