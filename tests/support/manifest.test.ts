import { describe, expect, it } from 'vitest';
import { checkManifest } from './manifest.mjs';

const RSIS = '*://*.rsis.edu.sg/*';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  'connect-src https://rsis.edu.sg http://rsis.edu.sg https://*.rsis.edu.sg http://*.rsis.edu.sg http://127.0.0.1:23119; ' +
  "frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const KEYS = { suggested_key: { default: 'Alt+Shift+S' } };
const GOOD = {
  manifest_version: 3,
  permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
  host_permissions: [RSIS],
  optional_host_permissions: ['http://127.0.0.1/*'],
  content_scripts: [{ matches: [RSIS] }],
  commands: Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`c${n}`, KEYS])),
  content_security_policy: { extension_pages: POLICY },
  browser_specific_settings: {
    gecko: { data_collection_permissions: { required: ['none'] }, strict_min_version: '153.0' },
  },
};
const withPolicy = (extension_pages: string) => ({ content_security_policy: { extension_pages } });

const withGecko = (change: object) => ({
  browser_specific_settings: { gecko: { ...GOOD.browser_specific_settings.gecko, ...change } },
});

const REFUSED = [
  { name: 'one permission more', change: { permissions: [...GOOD.permissions, 'tabs'] } },
  { name: 'one permission less', change: { permissions: ['storage'] } },
  { name: 'another host', change: { host_permissions: [RSIS, '<all_urls>'] } },
  { name: 'an optional host', change: { optional_host_permissions: ['<all_urls>'] } },
  { name: 'an optional host less', change: { optional_host_permissions: undefined } },
  { name: 'a script on another site', change: { content_scripts: [{ matches: ['<all_urls>'] }] } },
  { name: 'a file that pages can fetch', change: { web_accessible_resources: [{ resources: ['x.js'] }] } },
  {
    name: 'a remote script source',
    change: withPolicy(POLICY.replace("'self'", "'self' https://cdn.example")),
  },
  { name: 'a connection', change: withPolicy(POLICY.replace('connect-src', "connect-src 'self'")) },
  { name: 'a missing directive', change: withPolicy(POLICY.replace("; form-action 'none'", '')) },
  { name: 'a fifth shortcut', change: { commands: { ...GOOD.commands, c4: KEYS } } },
  {
    name: 'collected data',
    change: withGecko({ data_collection_permissions: { required: ['x'] } }),
  },
  {
    name: 'an older browser than the one that is tested',
    change: withGecko({ strict_min_version: '140.0' }),
  },
];

describe('the check of the manifests', () => {
  it('lets through what is decided', () => {
    expect(() => checkManifest('firefox', GOOD)).not.toThrow();
  });

  it.each(REFUSED)('refuses $name', ({ change }) => {
    expect(() => checkManifest('firefox', { ...GOOD, ...change })).toThrow('firefox');
  });
});
