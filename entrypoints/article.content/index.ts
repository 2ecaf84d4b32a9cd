import { defineContentScript } from 'wxt/utils/define-content-script';
import { listen, TO_PAGE } from '@/utils/browser';
import type { ToPage } from '@/utils/messaging/protocol';

export default defineContentScript({
  matches: ['*://*.rsis.edu.sg/*'],
  main() {
    listen<ToPage>(TO_PAGE, {
      extract: { parse: () => null, handle: () => ({ kind: 'none', reason: 'no-article', trace: [] }) },
      revealHighlight: { parse: (request) => request as { id: string }, handle: () => false },
      revealPassage: { parse: (request) => request as never, handle: () => false },
      highlightsChanged: { parse: (request) => request as never, handle: () => null },
    });
  },
});
