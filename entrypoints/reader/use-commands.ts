import { useEffect, useRef } from 'preact/hooks';
import { parseCommand } from '@/entrypoints/article.content/requests';
import { type Browser, browser, TO_READER } from '@/utils/browser';
import type { PageCommand } from '@/utils/messaging/protocol';
import type { Envelope } from '@/utils/messaging/rpc';

/** Hears the shortcuts of the browser, as a visited page does. */
export function useCommands(run: (command: PageCommand) => void): void {
  const now = useRef(run);
  now.current = run;
  useEffect(() => {
    // Not `listen`, which the popup would have to load with what both have in common.
    const hear = (message: unknown, { tab }: Browser.runtime.MessageSender) => {
      const { channel, request } = message as Partial<Envelope>;
      // The script of a visited page has no business here.
      if (channel !== TO_READER || tab) return undefined;
      now.current(parseCommand(request));
      return Promise.resolve({ ok: true, value: null });
    };
    // oxlint-disable-next-line typescript/no-misused-promises -- the polyfill takes a promise as the answer and undefined as "not mine"
    browser.runtime.onMessage.addListener(hear);
    // oxlint-disable-next-line typescript/no-misused-promises -- the same listener as above
    return () => browser.runtime.onMessage.removeListener(hear);
  }, []);
}
