import '@/tests/bench/browser-globals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, fixture, SLUGS } from '@/tests/article/support/fixtures';
import { extract } from '@/utils/article/extract';
import { type Firefox, launchFirefox } from './firefox';
import { type LocalSite, startLocalSite } from './local-site';
import { readInFirefox } from './reading';

let site: LocalSite;
let firefox: Firefox;

beforeAll(async () => {
  site = await startLocalSite();
  firefox = await launchFirefox(site);
}, 90_000);

afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

describe('every sample page in Firefox', () => {
  it.each(SLUGS)('%s is read as expected, and as jsdom reads it', async (slug) => {
    const { source, expected } = fixture(slug);
    const { pathname, search } = new URL(expected.url);
    site.put(pathname, source);
    await firefox.open(site.address(pathname + search));
    const result = await readInFirefox(firefox, expected.url);
    expect(asked(result, expected)).toEqual(expected);
    const own = extract(new DOMParser().parseFromString(source, 'text/html'), expected.url);
    // How it was found may differ, for only a browser knows what is shown.
    expect({ ...result, trace: [] }).toEqual({ ...own, trace: [] });
  });

  it('is one of at least 100', () => expect(SLUGS.length).toBeGreaterThanOrEqual(100));
});
