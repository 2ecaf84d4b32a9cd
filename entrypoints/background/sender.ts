import type { Sender } from '@/utils/browser';
import { ProblemError } from '@/utils/problem';

/** A frame of a tab that shows an RSIS page. */
export interface Page {
  tabId: number;
  frameId: number;
  incognito: boolean;
}

/**
 * The page that a message came from, by what the browser vouches for.
 * Throws `bad-sender` for anything but the extension's own script in a tab at rsis.edu.sg or below it.
 */
export function pageOf(sender: Sender, extensionId: string): Page {
  const { id, url, tabId, frameId, incognito } = sender;
  if (id !== extensionId) throw new ProblemError('bad-sender', `sent by ${id ?? 'a web page'}`);
  if (tabId === undefined || frameId === undefined) throw new ProblemError('bad-sender', 'sent from no tab');
  if (!isRsis(url)) throw new ProblemError('bad-sender', 'sent from another site');
  return { tabId, frameId, incognito };
}

/** Throws `private-window` for a page of a private window. */
export function refusePrivate({ incognito }: Page): void {
  if (incognito) throw new ProblemError('private-window');
}

function isRsis(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && /^(?:[^.]+\.)*rsis\.edu\.sg$/.test(hostname);
}
