import type { Article } from '@/utils/article/article';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { language } from '@/utils/i18n/language';
import type { LensKind } from '@/utils/lens/kinds';
import { asRead } from '@/utils/library/as-read';
import { draftsOf, dropDraft, keepDraft } from '@/utils/library/drafts';
import {
  addHighlightToText,
  changeHighlight,
  deleteHighlight,
  keepRemoved,
  reattachToText,
  restoreHighlight,
  undoRepair,
} from '@/utils/library/highlights';
import type { Library } from '@/utils/library/open';
import { revert } from '@/utils/library/undo';
import type { FromPage } from '@/utils/messaging/protocol';
import type { Client } from '@/utils/messaging/rpc';
import type { MarkedPage } from '@/utils/page/modules';
import type { PageWatch } from '@/utils/page/watch-page';
import { outcomeOf, ProblemError } from '@/utils/problem';
import type { Theme } from '@/utils/theme';
import type { ReaderPaper } from './use-paper';

type Answers = {
  [K in keyof FromPage]?: (request: Parameters<FromPage[K]>[0]) => Promise<ReturnType<FromPage[K]>>;
};

/** A paper with its text, as the reader shows it at the moment. */
export type ReadPaper = ReaderPaper & { text: NonNullable<ReaderPaper['text']> };

/** The article that a paper was, put together from its record and a version of its text. */
export function articleOf({ publication, text }: ReadPaper): Article {
  const { coverage, ...facts } = asRead(publication);
  const { lead, paragraphs, html, sha256 } = text;
  // What only a list told of has no text.
  if (coverage === 'listed') throw new ProblemError('not-found', `${publication.key} was only listed`);
  return { ...facts, coverage, lead, paragraphs, html, sha256 };
}

/**
 * The reader's paper as the marking sees a page: the same toolbar, cards and keys work on it. Its calls go to the library
 * at once, since this is a page of the extension; words are marked on the version of the text that is shown.
 */
export function markedPaper({
  library,
  paper,
  root,
  watch,
  colourNames,
  theme,
  lensKinds,
  signal,
}: {
  library: Library;
  paper: () => ReadPaper;
  /** What holds the text. */
  root: Element;
  watch: PageWatch;
  colourNames: () => ColourNames;
  theme: () => Theme;
  /** Kinds of sentences to be underlined; none while the lens is off. */
  lensKinds: () => readonly LensKind[];
  signal: AbortSignal;
}): MarkedPage {
  const keys = () => paper().publication.keys;
  const answers: Answers = {
    addHighlight: ({ opId, draft }) => {
      const { publication, text } = paper();
      return addHighlightToText(library, opId, publication.key, text.sha256, draft);
    },
    changeHighlight: ({ opId, id, change }) => changeHighlight(library, opId, id, change, keys()),
    deleteHighlight: ({ opId, id }) => deleteHighlight(library, opId, id, keys()),
    restoreHighlight: ({ opId, id }) => restoreHighlight(library, opId, id, keys()),
    reattachHighlight: ({ opId, id, place }) => reattachToText(library, opId, id, paper().text.sha256, place),
    keepRemoved: ({ opId, id }) => keepRemoved(library, opId, id, keys()),
    undoRepair: ({ opId, id, repair }) => undoRepair(library, opId, id, repair, keys()),
    revert: ({ opId, way }) => revert(library, opId, way, keys()),
    drafts: async ({ aliases }) => {
      const records = await draftsOf(library, aliases);
      return records.map(({ id, note, anchor, colour }) => ({ id, note, anchor, colour }));
    },
    keepDraft: ({ aliases, draft }) => keepDraft(library, aliases, draft),
    dropDraft: ({ aliases, id }) => dropDraft(library, aliases, id),
  };
  const background: Client<FromPage> = async (call, request) => {
    const answer = answers[call] as ((asked: typeof request) => Promise<never>) | undefined;
    try {
      if (!answer) throw new ProblemError('bad-request', `${call} is no call of the reader`);
      return { ok: true, value: await answer(request) };
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return {
    background,
    keys,
    history: () => paper().history,
    facts: () => paper().publication,
    colourNames,
    language,
    theme,
    lens: {
      kinds: lensKinds,
      load: async () => ({ start: (await import('@/entrypoints/lens/lens')).startLens }),
    },
    // The reader notes by itself how far it is read.
    isSaved: () => false,
    address: () => paper().publication.url,
    citer: async () => {
      try {
        const { inUseOf } = await import('@/entrypoints/library/cite');
        return { ok: true, value: await inUseOf(library) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    article: async () => {
      try {
        return { ok: true, value: articleOf(paper()) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    isTranslated: () => false,
    settling: () => 0,
    watch,
    bodies: () => [root],
    isOwn: true,
    signal,
    isConnected: () => true,
  };
}
