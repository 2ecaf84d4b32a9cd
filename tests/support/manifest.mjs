/**
 * What the two manifests may ask for: exactly this. A new permission, host or source of code is a decision that
 * changes this file (and PRIVACY.md), never a side effect.
 */
import assert from 'node:assert/strict';
import { OLDEST } from './browsers.mjs';
import { BUILDS, builtFiles, readBuilt } from './builds.mjs';

const RSIS = '*://*.rsis.edu.sg/*';

/** Keys of the manifest that grant something, and their values in both browsers. */
const GRANTS = {
  manifest_version: 3,
  permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
  optional_permissions: undefined,
  host_permissions: [RSIS],
  // Zotero on this computer: the policy names its port.
  optional_host_permissions: ['http://127.0.0.1/*'],
  externally_connectable: undefined,
  web_accessible_resources: undefined,
  sandbox: undefined,
};

/** Chromium installs no extension that proposes more. */
const MOST_PROPOSED_KEYS = 4;

/** Every fetch directive that is not 'none': the extension's own files, and the images of saved papers, and Zotero. */
const OPEN_SOURCES = {
  'connect-src': [
    'https://rsis.edu.sg',
    'http://rsis.edu.sg',
    'https://*.rsis.edu.sg',
    'http://*.rsis.edu.sg',
    'http://127.0.0.1:23119',
  ],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
};
const CLOSED_DIRECTIVES = ['default-src', 'frame-src', 'frame-ancestors', 'base-uri', 'form-action'];

/** Code out of strings, and code from elsewhere: the stores and the policy above refuse both. */
const FORBIDDEN_CODE = [/\beval\(/, /\bnew Function\(/, /\bimportScripts\(/, /\bimport\(\s*["'`]https?:/];

/**
 * @param {import('./builds.mjs').BuildName} name
 * @param {Record<string, any>} manifest
 * @throws {assert.AssertionError} naming the key that asks for something else
 */
export function checkManifest(name, manifest) {
  for (const [key, expected] of Object.entries(GRANTS)) {
    const sets = [manifest[key], expected].map((value) => (Array.isArray(value) ? new Set(value) : value));
    assert.deepEqual(sets[0], sets[1], `${name}: ${key}`);
  }
  for (const { matches } of manifest.content_scripts)
    assert.deepEqual(matches, [RSIS], `${name}: content scripts`);
  const proposed = Object.values(manifest.commands).filter(({ suggested_key }) => suggested_key);
  assert.ok(proposed.length <= MOST_PROPOSED_KEYS, `${name}: shortcuts proposed`);
  checkPolicy(name, manifest.content_security_policy.extension_pages);
  if (name === 'chrome') {
    assert.equal(manifest.minimum_chrome_version, `${OLDEST.chromium}`, 'chrome: oldest version');
  } else {
    const { data_collection_permissions: collected, strict_min_version: oldest } =
      manifest.browser_specific_settings.gecko;
    assert.deepEqual(collected, { required: ['none'] }, 'firefox: data collection');
    assert.equal(oldest, `${OLDEST.firefox}.0`, 'firefox: oldest version');
  }
}

/**
 * @param {string} name
 * @param {string} policy
 */
function checkPolicy(name, policy) {
  const directives = Object.fromEntries(
    policy.split(';').map((directive) => {
      const [key = '', ...sources] = directive.trim().split(/\s+/);
      return [key, sources];
    }),
  );
  const closed = Object.fromEntries(CLOSED_DIRECTIVES.map((directive) => [directive, ["'none'"]]));
  assert.deepEqual(directives, { ...OPEN_SOURCES, ...closed }, `${name}: content security policy`);
}

/**
 * Checks both manifests and that no built script makes code out of text.
 * @throws {assert.AssertionError} naming the build and the key that differs
 */
export function checkManifests() {
  for (const name of /** @type {import('./builds.mjs').BuildName[]} */ (Object.keys(BUILDS))) {
    checkManifest(name, JSON.parse(readBuilt(name, 'manifest.json')));
    for (const file of builtFiles(name, '.js')) {
      const source = readBuilt(name, file);
      for (const pattern of FORBIDDEN_CODE) assert.doesNotMatch(source, pattern, `${name}: ${file}`);
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  checkManifests();
  console.log('ok: both manifests');
}
