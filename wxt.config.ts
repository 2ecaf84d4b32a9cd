import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { citationStyles } from './citation-styles.ts';
import { pageChunks } from './page-chunks.ts';

/** The only host that the extension may ever read; see PRIVACY.md. */
const RSIS = '*://*.rsis.edu.sg/*';

/** Where the images of a saved paper are fetched from: nowhere else, also where its own hosts would send us. */
const IMAGE_SOURCES = [
  'https://rsis.edu.sg',
  'http://rsis.edu.sg',
  'https://*.rsis.edu.sg',
  'http://*.rsis.edu.sg',
].join(' ');

/** What begins with a dot and belongs to the sources; by name, so that no developer's own `.env` ever joins them. */
const DOT_SOURCES = [
  '.ci/**',
  '.github/**',
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
];
const NOT_SOURCES = ['**/node_modules', 'coverage/**', 'reports/**', '**/*.log'];
const shortcut = (keys: string, description: string) => ({ suggested_key: { default: keys }, description });

/** Zotero's connector on this computer: nothing else there can be reached. */
const ZOTERO = 'http://127.0.0.1:23119';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  // Explicit imports only: readers, the linter and knip see the same graph.
  imports: false,
  manifestVersion: 3,
  // `wxt dev` builds; which browser to open is the developer's choice.
  webExt: { disabled: true },
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: false, sizes: [128, 96, 48, 32, 16] },
  zip: { includeSources: ['**/*', ...DOT_SOURCES] },
  hooks: {
    // WXT leaves tests out, however it is asked; without them nobody can check what they have built.
    'config:resolved': ({ config }) => {
      config.zip.excludeSources = NOT_SOURCES;
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const isOfPages = entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'));
      const output = config.build?.rollupOptions?.output;
      if (isOfPages && output && !Array.isArray(output)) output.codeSplitting = { groups: pageChunks() };
    },
  },
  // Without targets of our own the minifier writes `light-dark()` as fallbacks that `::highlight` cannot read.
  vite: ({ command }) => ({
    // For whoever works on the texts, and the browser tests; in no build that a user installs.
    define: {
      'import.meta.env.PSEUDO_LANGUAGE': command === 'serve' || process.env.PSEUDO_LANGUAGE === 'true',
    },
    plugins: [preact(), citationStyles()],
    build: {
      cssTarget: ['chrome128', 'firefox140'],
      // What comes on demand is on this machine: to name its parts before it asks for them costs more than it saves.
      modulePreload: {
        resolveDependencies: (_file, parts, { hostType }) => (hostType === 'html' ? parts : []),
      },
    },
    worker: { format: 'es', plugins: () => [citationStyles()] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'RSIS Reader',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    host_permissions: [RSIS],
    // Asked for when papers are first sent to Zotero. A pattern names no port; the policy below does.
    optional_host_permissions: ['http://127.0.0.1/*'],
    // Chromium takes four proposals at most; the user may change them all.
    commands: {
      'sentence-cursor': shortcut('Alt+Shift+S', '__MSG_commandSentences__'),
      highlight: shortcut('Alt+Shift+H', '__MSG_commandHighlight__'),
      'next-highlight': shortcut('Alt+Shift+N', '__MSG_commandNext__'),
      'previous-highlight': shortcut('Alt+Shift+P', '__MSG_commandPrevious__'),
      note: { description: '__MSG_commandNote__' },
      cite: { description: '__MSG_commandCite__' },
    },
    action: { default_title: '__MSG_actionTitle__' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        `connect-src ${IMAGE_SOURCES} ${ZOTERO}; frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'rsis-reader-companion@rsis-reader-companion.example',
              // Before 153 content scripts cannot set adoptedStyleSheets (bug 1751346): nothing would be marked.
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // CSS.highlights.highlightsFromPoint is newer (140) and only used where present.
        { minimum_chrome_version: '128' }),
  }),
});
