import type { Article } from '@/utils/article/article';
import type { Sender } from '@/utils/browser';
import { chosenStyle } from '@/utils/chosen-style';
import type { Language } from '@/utils/i18n/language';
import { completeListed } from '@/utils/library/complete-listed';
import { draftsOf, dropDraft, keepDraft } from '@/utils/library/drafts';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  highlightsOf,
  keepRemoved,
  reattachHighlight,
  restoreHighlight,
  undoRepair,
} from '@/utils/library/highlights';
import { historyOf } from '@/utils/library/history-of';
import type { Library } from '@/utils/library/open';
import { publicationOf, setStatus } from '@/utils/library/publications';
import { statesOf } from '@/utils/library/states';
import { revert } from '@/utils/library/undo';
import { acknowledgeText, isBeginning, untoldEdit, witnessText } from '@/utils/library/witness';
import type { FromPage, PageModule } from '@/utils/messaging/protocol';
import type { Handlers } from '@/utils/messaging/rpc';
import { ProblemError } from '@/utils/problem';
import { noteProgress } from '@/utils/reading/note-progress';
import type { Settings } from '@/utils/settings';
import { editNotice } from '@/utils/versions/edit-notice';
import { versionsHash } from '@/utils/versions/versions-hash';
import { checkDigest, parsers } from './requests';
import { checkKeys, checkOrigin, type Page, pageOf, refusePrivate } from './sender';

/** Milliseconds within which a tab opens the library once, however often its page asks for it. */
const ONCE_MS = 2000;

interface Surroundings {
  library: Library;
  extensionId: string;
  settings: () => Promise<
    Pick<Settings, 'listingMarks' | 'colourNames' | 'theme' | 'lens' | 'citationStyle' | 'citationForm'>
  >;
  /** The language of the interface; null for English, which the scripts of a page bring along. */
  language: () => Promise<Language | null>;
  /** Puts one of the extension's own scripts into a frame. */
  loadModule: (tabId: number, frameId: number, module: PageModule) => Promise<void>;
  /** Origin of the site that the user gave access to in a tab; null without one. */
  accessOf: (tabId: number) => Promise<string | null>;
  /** Opens the library page in a new tab, with this fragment (`#…`) in its address. */
  openLibraryAt: (hash: string) => Promise<unknown>;
  /** Fetches and keeps the images of a saved paper. */
  keepImages: (key: string) => Promise<unknown>;
}

const NO_HISTORY = { undo: null, redo: null };

/** The answers to the calls of a visited page, which is not trusted: each is parsed and its sender checked. */
export function fromPage({
  library,
  extensionId,
  settings,
  language,
  loadModule,
  accessOf,
  openLibraryAt,
  keepImages,
}: Surroundings): Handlers<FromPage, Sender> {
  /** Answers only a page that the extension reads. */
  const toPage =
    <Q, A>(answer: (request: Q, page: Page) => Promise<A>) =>
    async (request: Q, sender: Sender): Promise<A> =>
      answer(request, await pageOf(sender, extensionId, accessOf));
  /** Also refuses private windows: nothing of them may be stored. */
  const toWriter = <Q, A>(answer: (request: Q, page: Page) => Promise<A>) =>
    toPage(async (request: Q, page: Page) => {
      refusePrivate(page);
      return answer(request, page);
    });

  /** Also refuses papers of another site, which the page names by their keys. */
  const toOwner = <Q extends { aliases: string[] }, A>(answer: (request: Q) => Promise<A>) =>
    toWriter(async (request: Q, page: Page) => {
      checkKeys(page, request.aliases);
      return answer(request);
    });
  /** Also refuses an article that is not the page's own, or not what its digest says. */
  const toAuthor = <Q extends { article: Article }, A>(answer: (request: Q) => Promise<A>) =>
    toWriter(async (request: Q, page: Page) => {
      checkOrigin(page, request.article);
      await checkDigest(request.article);
      return answer(request);
    });

  /** When each tab was last let open the library. */
  const opened = new Map<number, number>();
  const isAgain = (tabId: number): boolean => {
    const now = Date.now();
    const last = opened.get(tabId);
    if (last !== undefined && Math.abs(now - last) < ONCE_MS) return true;
    opened.set(tabId, now);
    return false;
  };

  return {
    highlightsOf: {
      parse: parsers.highlightsOf,
      handle: toPage(async ({ aliases }, page) => {
        checkKeys(page, aliases);
        const [known, drafts, { colourNames, theme, lens }, history, spoken] = await Promise.all([
          highlightsOf(library, aliases),
          draftsOf(library, aliases),
          settings(),
          page.incognito ? NO_HISTORY : historyOf(library, aliases),
          language(),
        ]);
        // Nothing of a private window is stored, and so nothing of it is compared.
        const edition = page.incognito ? null : known.edition;
        const looks = {
          colourNames,
          theme,
          language: spoken,
          lens: lens.isOn ? [...lens.kinds] : [],
        };
        return { ...known, ...looks, edition, hasDrafts: drafts.length > 0, history };
      }),
    },
    loadModule: {
      parse: parsers.loadModule,
      handle: toPage(async ({ module }, { tabId, frameId, elsewhere }) => {
        try {
          await loadModule(tabId, frameId, module);
        } catch (cause) {
          // The browser ends the access to another site by its own rules.
          if (elsewhere !== null) throw new ProblemError('access-ended', String(cause), { cause });
          throw cause;
        }
        return null;
      }),
    },
    language: {
      parse: parsers.language,
      handle: toPage(language),
    },
    citationStyle: {
      parse: parsers.citationStyle,
      handle: toPage(async () => {
        const { citationStyle, citationForm } = await settings();
        return { style: await chosenStyle(library, citationStyle), form: citationForm };
      }),
    },
    listingStates: {
      parse: parsers.listingStates,
      handle: toPage(async ({ items }, page) => {
        const { incognito } = page;
        for (const { keys } of items) checkKeys(page, keys);
        if (incognito || !(await settings()).listingMarks) return null;
        const states = await statesOf(
          library,
          items.map(({ keys }) => keys),
        );
        return states.map(({ saved, status, highlights }) => ({ saved, status, highlights }));
      }),
    },
    completeListed: {
      parse: parsers.completeListed,
      handle: toAuthor(async ({ opId, article }) => {
        await completeListed(library, opId, article);
        // Those that are not to be had are left out; the page need not wait for them.
        void keepImages(article.key).catch(() => undefined);
        return null;
      }),
    },
    witnessText: {
      parse: parsers.witnessText,
      handle: toAuthor(async ({ opId, article, isWhole }) => {
        if (!isWhole && (await isBeginning(library, article))) return 'partial';
        await witnessText(library, opId, article);
        return 'kept';
      }),
    },
    editOf: {
      parse: parsers.editOf,
      handle: toPage(async ({ key }, page) => {
        checkKeys(page, [key]);
        return page.incognito ? null : editNotice(await untoldEdit(library, [key]));
      }),
    },
    acknowledgeText: {
      parse: parsers.acknowledgeText,
      handle: toWriter(({ opId, key, sha256 }, page) => {
        checkKeys(page, [key]);
        return acknowledgeText(library, opId, key, sha256);
      }),
    },
    showChanges: {
      parse: parsers.showChanges,
      handle: toWriter(async ({ key, from, to }, page) => {
        checkKeys(page, [key]);
        const edit = await untoldEdit(library, [key]);
        if (edit?.before.sha256 !== from || edit.after.sha256 !== to)
          throw new ProblemError('not-found', `no such edit of ${key} is to be told`);
        if (isAgain(page.tabId)) return null;
        await openLibraryAt(versionsHash({ key, from, to }));
        return null;
      }),
    },
    addHighlight: {
      parse: parsers.addHighlight,
      handle: toAuthor(({ opId, article, draft }) => addHighlight(library, opId, article, draft)),
    },
    changeHighlight: {
      parse: parsers.changeHighlight,
      handle: toOwner(({ opId, aliases, id, change }) => changeHighlight(library, opId, id, change, aliases)),
    },
    deleteHighlight: {
      parse: parsers.deleteHighlight,
      handle: toOwner(({ opId, aliases, id }) => deleteHighlight(library, opId, id, aliases)),
    },
    restoreHighlight: {
      parse: parsers.restoreHighlight,
      handle: toOwner(({ opId, aliases, id }) => restoreHighlight(library, opId, id, aliases)),
    },
    revert: {
      parse: parsers.revert,
      handle: toOwner(async ({ opId, aliases, way }) => {
        // What changes nothing is no write: a page could fill the log with it.
        const { [way]: next } = await historyOf(library, aliases);
        return next === null ? null : revert(library, opId, way, aliases);
      }),
    },
    tellProgress: {
      parse: parsers.tellProgress,
      handle: toOwner(async ({ aliases, ...place }) => {
        const publication = await publicationOf(library, aliases);
        if (!publication || publication.savedAt === null) return false;
        return (await noteProgress(library, publication.keys, place)) !== null;
      }),
    },
    stayToRead: {
      parse: parsers.stayToRead,
      handle: toOwner(async ({ opId, aliases }) => {
        const publication = await publicationOf(library, aliases);
        if (publication && publication.savedAt !== null && publication.status === 'reading')
          await setStatus(library, opId, publication.key, 'to-read');
        return null;
      }),
    },
    drafts: {
      parse: parsers.drafts,
      handle: toPage(async ({ aliases }, page) => {
        checkKeys(page, aliases);
        const records = await draftsOf(library, aliases);
        return records.map(({ id, note, anchor, colour }) => ({ id, note, anchor, colour }));
      }),
    },
    keepDraft: {
      parse: parsers.keepDraft,
      handle: toOwner(({ aliases, draft }) => keepDraft(library, aliases, draft)),
    },
    dropDraft: {
      parse: parsers.dropDraft,
      handle: toOwner(({ aliases, id }) => dropDraft(library, aliases, id)),
    },
    reattachHighlight: {
      parse: parsers.reattachHighlight,
      handle: toAuthor(({ opId, id, article, place }) =>
        reattachHighlight(library, opId, id, article, place),
      ),
    },
    keepRemoved: {
      parse: parsers.keepRemoved,
      handle: toOwner(({ opId, aliases, id }) => keepRemoved(library, opId, id, aliases)),
    },
    undoRepair: {
      parse: parsers.undoRepair,
      handle: toOwner(({ opId, aliases, id, repair }) => undoRepair(library, opId, id, repair, aliases)),
    },
  };
}
