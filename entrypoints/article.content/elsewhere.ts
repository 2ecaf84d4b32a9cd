import type { ExtractResult } from '@/utils/article/article';
import type { FromPage } from '@/utils/messaging/protocol';
import type { Client } from '@/utils/messaging/rpc';
import type { PageModules } from '@/utils/page/modules';

/** The reading of a page of another site, and where its article stands. */
export interface ElsewhereReader {
  /** `page` is the visited document, or its copy from before a translation. */
  read: (reading: NonNullable<PageModules['reading']>, page: Document) => ExtractResult;
  /** Elements that hold the article; found again when the page has put others in their place. */
  bodies: () => Element[];
}

export function elsewhereReader(): ElsewhereReader {
  let bodies: Element[] = [];
  let known: Parameters<ElsewhereReader['read']>[0] | undefined;
  const read: ElsewhereReader['read'] = (reading, page) => {
    const found = reading.readElsewhere(page, location.href);
    bodies = found.bodies;
    known = reading;
    return found.result;
  };
  return {
    read,
    bodies() {
      if (known && !bodies.some((body) => document.contains(body))) read(known, document);
      return bodies;
    },
  };
}

/** On another site the background refuses whoever has no access (any more), and there the user can give it again. */
export function sayingAccessEnded(background: Client<FromPage>): Client<FromPage> {
  return async (call, request) => {
    const outcome = await background(call, request);
    if (outcome.ok || outcome.problem !== 'bad-sender') return outcome;
    return { ...outcome, problem: 'access-ended' };
  };
}
