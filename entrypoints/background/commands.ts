import { colourName } from '@/components/colour-name';
import { browser, page, RSIS_PAGES } from '@/utils/browser';
import { COLOURS } from '@/utils/highlight/highlight';
import { commonMessages } from '@/utils/i18n/en/common';
import { pageMessages } from '@/utils/i18n/en/page';
import { translator } from '@/utils/i18n/translate';
import type { PageCommand } from '@/utils/messaging/protocol';

const t = translator({ ...commonMessages, ...pageMessages });

/** The context menu over selected words: what each item asks of the page, by the item's id. */
const ITEMS: readonly { id: string; title: string; command: PageCommand }[] = [
  ...COLOURS.map((colour) => ({
    id: `highlight-${colour}`,
    title: t('markIn', { colour: colourName(t, colour).toLocaleLowerCase() }),
    command: { name: 'highlight', colour } as const,
  })),
  { id: 'note', title: t('noteOnSelection'), command: { name: 'note' } },
  { id: 'copy', title: t('copySelected'), command: { name: 'copy' } },
];

/** The shortcuts, by their names in the manifest. */
const SHORTCUTS: Readonly<Record<string, PageCommand>> = {
  highlight: { name: 'highlight' },
  note: { name: 'note' },
  'next-highlight': { name: 'next' },
  'previous-highlight': { name: 'previous' },
  'sentence-cursor': { name: 'sentences' },
};

/**
 * Hands what the user asks for in the context menu or by a shortcut of the browser to the page in front. The browser
 * keeps the menu over restarts, so it is made once, at installation and update.
 */
export function serveCommands(): void {
  browser.runtime.onInstalled.addListener(() => void makeMenu());
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const item = ITEMS.find(({ id }) => id === menuItemId);
    if (item && tab?.id !== undefined) void page(tab.id)('runCommand', item.command);
  });
  browser.commands.onCommand.addListener((name) => {
    const command = SHORTCUTS[name];
    if (command) void runInFront(command);
  });
}

async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title } of ITEMS) {
    browser.contextMenus.create({ id, title, contexts: ['selection'], documentUrlPatterns: [RSIS_PAGES] });
  }
}

/** A tab without our script answers `no-receiver`: a shortcut means nothing there. */
async function runInFront(command: PageCommand): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true, url: RSIS_PAGES });
  if (tab?.id !== undefined) await page(tab.id)('runCommand', command);
}
