import { colourName } from '@/components/colour-name';
import { browser, page, RSIS_PAGES, reader } from '@/utils/browser';
import { type ColourNames, colourTexts } from '@/utils/highlight/colour-names';
import { COLOURS } from '@/utils/highlight/highlight';
import { commonMessages } from '@/utils/i18n/en/common';
import { pageMessages } from '@/utils/i18n/en/page';
import { paperMessages } from '@/utils/i18n/en/paper';
import { spoken } from '@/utils/i18n/translate';
import { speakAs } from '@/utils/languages';
import type { PageCommand } from '@/utils/messaging/protocol';
import { readSettings } from '@/utils/settings';

const messages = { ...commonMessages, ...paperMessages, ...pageMessages };

/**
 * The context menu over selected words: what each item asks of the page, by the item's id. Where the page lets nobody
 * copy without a press inside it, it shows the citation with a button that one Enter presses.
 */
const COMMANDS = new Map<string, PageCommand>([
  ...COLOURS.map((colour) => [`highlight-${colour}`, { name: 'highlight', colour }] as const),
  ['note', { name: 'note' }],
  ['cite', { name: 'cite' }],
]);

/** The titles of the menu, by the items' ids, with the colours called as the user calls them. */
function titles(names: ColourNames): Map<string, string> {
  const t = spoken(messages, colourTexts(names, messages));
  return new Map([
    ...COLOURS.map(
      (colour) => [`highlight-${colour}`, menuTitle(t('markIn', { colour: colourName(t, colour) }))] as const,
    ),
    ['note', t('noteOnSelection')],
    ['cite', t('cite')],
  ]);
}

/** The shortcuts, by their names in the manifest. */
const SHORTCUTS: Readonly<Record<string, PageCommand>> = {
  highlight: { name: 'highlight' },
  note: { name: 'note' },
  cite: { name: 'cite' },
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
  // While the menu is not made yet there is nothing to rename.
  browser.storage.local.onChanged.addListener(() => void renameMenu().catch(() => undefined));
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    const command = COMMANDS.get(String(menuItemId));
    // Of what is selected in a frame the page itself knows nothing.
    if (command && frameId === 0 && tab?.id !== undefined) void page(tab.id)('runCommand', command);
  });
  browser.commands.onCommand.addListener((name) => {
    const command = SHORTCUTS[name];
    if (command) void runInFront(command);
  });
}

/** In a menu's title `&` announces an access key, and `%s` stands for what is selected. */
function menuTitle(text: string): string {
  return text.replaceAll('&', '&&').replaceAll('%s', '%\u200Bs');
}

async function menuTitles(): Promise<Map<string, string>> {
  const { colourNames, language } = await readSettings(browser.storage.local);
  await speakAs(language);
  return titles(colourNames);
}

async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, title] of await menuTitles()) {
    browser.contextMenus.create({ id, title, contexts: ['selection'], documentUrlPatterns: [RSIS_PAGES] });
  }
}

async function renameMenu(): Promise<void> {
  for (const [id, title] of await menuTitles()) await browser.contextMenus.update(id, { title });
}

/** A tab without our script answers `no-receiver`: it may show the reader, else a shortcut means nothing there. */
async function runInFront(command: PageCommand): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const answer = await page(tab.id)('runCommand', command);
  if (!answer.ok && answer.problem === 'no-receiver') await reader(tab.id)('runCommand', command);
}
