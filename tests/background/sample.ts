import { createHash } from 'node:crypto';
import type { Article } from '@/utils/article/article';
import type { Sender } from '@/utils/browser';
import { uuid } from '@/utils/uuid';
import { articleOf, draftOf, placeOf } from '../library/sample';

export const EXTENSION_ID = 'abcdefghijklmnopabcdefghijklmnop';

/** The extension's own script in a tab at RSIS, with what a test cares about put in. */
export function senderOf(change: Partial<Sender> = {}): Sender {
  return {
    id: EXTENSION_ID,
    url: 'https://www.rsis.edu.sg/rsis-publication/idss/a-harbour-of-paper-boats/',
    tabId: 7,
    frameId: 0,
    incognito: false,
    ...change,
  };
}

/** The sample article with its true digest. */
export function honestArticle(change: Partial<Article> = {}): Article {
  const article = articleOf(change);
  const text = article.paragraphs.map((paragraph) => paragraph.text).join('\n');
  return { ...article, sha256: createHash('sha256').update(text).digest('hex') };
}

/** A well-formed argument of each call. */
export function goodRequests(): Record<string, object> {
  return {
    highlightsOf: { aliases: ['IP26001'] },
    loadModule: { module: 'marking' },
    listingStates: { items: [{ keys: ['IP26001', 'rsis-publication/a-harbour-of-paper-boats'] }] },
    completeListed: { opId: uuid(), article: honestArticle() },
    witnessText: { opId: uuid(), article: honestArticle(), isWhole: false },
    editOf: { key: 'IP26001' },
    acknowledgeText: { opId: uuid(), key: 'IP26001', sha256: 'a'.repeat(64) },
    showChanges: { key: 'IP26001', from: 'a'.repeat(64), to: 'b'.repeat(64) },
    addHighlight: { opId: uuid(), article: honestArticle(), draft: draftOf() },
    changeHighlight: {
      opId: uuid(),
      aliases: ['IP26001'],
      id: uuid(),
      change: { colour: 'blue', note: 'n', tags: ['t'] },
    },
    deleteHighlight: { opId: uuid(), aliases: ['IP26001'], id: uuid() },
    restoreHighlight: { opId: uuid(), aliases: ['IP26001'], id: uuid() },
    revert: { opId: uuid(), aliases: ['IP26001'], way: 'undo' },
    tellProgress: { aliases: ['IP26001'], paragraph: 3, share: 0.5 },
    stayToRead: { opId: uuid(), aliases: ['IP26001'] },
    drafts: { aliases: ['IP26001'] },
    keepDraft: {
      aliases: ['IP26001'],
      draft: { id: uuid(), note: 'Half a', anchor: draftOf().anchor, colour: 'pink' },
    },
    dropDraft: { aliases: ['IP26001'], id: uuid() },
    reattachHighlight: { opId: uuid(), id: uuid(), article: honestArticle(), place: placeOf() },
    keepRemoved: { opId: uuid(), aliases: ['IP26001'], id: uuid() },
    undoRepair: {
      opId: uuid(),
      aliases: ['IP26001'],
      id: uuid(),
      repair: '2026-01-01T00:00:00.000Z',
    },
  };
}
