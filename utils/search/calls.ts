import * as v from 'valibot';
import type { Handlers } from '@/utils/messaging/rpc';
import { type Catalogue, type CatalogueNews, type Finding, type Question, SORTS } from './catalogue';

/** Apart from the channels of the extension's other calls. */
export const CATALOGUE_CHANNEL = 'catalogue';

/** What the page sends to the worker: first how to start, then calls; `id` names the answer. */
export type ToWorker = { start: StartOptions } | { id: number; envelope: unknown };

export interface StartOptions {
  /** In a private window nothing is kept. */
  isPrivate: boolean;
}

/** What the worker sends: an answer (an `Outcome`), or news. */
export type FromWorker = { id: number; outcome: unknown } | { news: CatalogueNews };

/** A finding as it travels: one text is copied far faster than a hundred thousand. */
type JoinedFinding = Omit<Finding, 'order'> & { order: string };

/** The calls as they travel. */
export interface CatalogueCalls extends Omit<Catalogue, 'find'> {
  find(question: Question): Promise<JoinedFinding>;
}

/** Neither keys nor ids hold it. */
const BETWEEN = '\n';

function joined(finding: Finding): JoinedFinding {
  return { ...finding, order: finding.order.join(BETWEEN) };
}

export function parted({ order, ...rest }: JoinedFinding): Finding {
  return { ...rest, order: order === '' ? [] : order.split(BETWEEN) };
}

const view = v.picklist(['papers', 'highlights']);
const names = v.optional(v.record(v.string(), v.record(v.string(), v.string())));
const question = v.strictObject({
  view,
  list: v.nullable(v.string()),
  q: v.string(),
  sort: v.nullable(v.strictObject({ by: v.picklist(SORTS), isDescending: v.boolean() })),
  names,
});

/** How the worker answers the page's calls. */
export function catalogueHandlers(catalogue: Catalogue): Handlers<CatalogueCalls, null> {
  return {
    find: {
      parse: (request) => v.parse(question, request),
      handle: async (request) => joined(await catalogue.find(request)),
    },
    complete: {
      parse: (request) => v.parse(v.strictObject({ view, q: v.string(), caret: v.number(), names }), request),
      handle: (request) => catalogue.complete(request),
    },
    related: {
      parse: (request) => v.parse(v.strictObject({ key: v.string(), limit: v.number() }), request),
      handle: (request) => catalogue.related(request),
    },
    quoted: {
      parse: (request) => v.parse(v.array(v.array(v.string())), request),
      handle: (request) => catalogue.quoted(request),
    },
    excerpts: {
      parse: (request) =>
        v.parse(v.strictObject({ keys: v.array(v.string()), terms: v.array(v.string()) }), request),
      handle: (request) => catalogue.excerpts(request),
    },
    glossary: { parse: nothing, handle: () => catalogue.glossary() },
    overview: { parse: nothing, handle: () => catalogue.overview() },
    stop: { parse: nothing, handle: () => catalogue.stop() },
    resume: { parse: nothing, handle: () => catalogue.resume() },
    rebuild: { parse: nothing, handle: () => catalogue.rebuild() },
  };
}

const nothing = (request: unknown): void => v.parse(v.undefined(), request);
