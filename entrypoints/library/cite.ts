import type { ToastContent } from '@/components/Toast';
import type { Actions } from '@/components/use-actions';
import { browser } from '@/utils/browser';
import { chosenStyle } from '@/utils/chosen-style';
import type { Citer, Formatted } from '@/utils/citation/citer';
import { loadCiter, type OwnStyle } from '@/utils/citation/engine';
import type { QuoteForm } from '@/utils/citation/forms';
import { lastAccess } from '@/utils/citation/last-access';
import { citedPaper, citedQuote } from '@/utils/citation/quote';
import { type CitedPaper, toCslRecord } from '@/utils/citation/record';
import { citeWarnings } from '@/utils/citation/warnings';
import type { Highlight } from '@/utils/highlight/highlight';
import type { ShownState } from '@/utils/highlight/state';
import { passageAddress } from '@/utils/highlight/text-fragment';
import { citeMessages } from '@/utils/i18n/en/cite';
import { spoken } from '@/utils/i18n/translate';
import type { Library } from '@/utils/library/open';
import { publicationsByKey } from '@/utils/library/shelf';
import { copy } from '@/utils/page/clipboard';
import type { CiterInUse } from '@/utils/page/modules';
import { ProblemError } from '@/utils/problem';
import { readSettings } from '@/utils/settings';

const t = spoken(citeMessages);

/** The style in use, until another one is set: of an own style the record may have changed under its id. */
let inUse: { name: string; citer: Citer } | null = null;

/** The user's style and usual form, as they are set by now. */
export async function inUseOf(library: Library): Promise<CiterInUse & { own: string | OwnStyle }> {
  const { citationStyle, citationForm } = await readSettings(browser.storage.local);
  const style = await chosenStyle(library, citationStyle);
  const name = JSON.stringify(style);
  if (inUse?.name !== name) inUse = { name, citer: await loadCiter(style) };
  return { citer: inUse.citer, form: citationForm, own: style };
}

/** Where citing is asked for. */
interface Desk {
  library: Library;
  actions: Actions;
  /** Whether the page of the paper stands before the user. */
  isOpen: boolean;
}

/** Copies a quote with its citation, and gives what is to be said of it. */
export async function citeHighlight(
  desk: Desk,
  paper: CitedPaper,
  highlight: Highlight,
  state: ShownState,
  form?: QuoteForm,
): Promise<ToastContent> {
  const { citer, form: usual } = await inUseOf(desk.library);
  const { anchor, paragraph, heading } = highlight;
  const link = passageAddress(paper.url, anchor.quote);
  const item = toCslRecord(paper, await accessedAt(desk, paper));
  const passage = { exact: anchor.quote.exact, paragraph, heading, link };
  const cited = citedQuote(citer, item, passage, form ?? usual);
  return copied(desk, cited, said(t('quoteCited', { style: citer.title }), paper, state));
}

/** Copies the entry of a bibliography for a paper, and gives what is to be said of it. */
export async function citePaper(desk: Desk, paper: CitedPaper): Promise<ToastContent> {
  const { citer } = await inUseOf(desk.library);
  const cited = citedPaper(citer, toCslRecord(paper, await accessedAt(desk, paper)));
  return copied(desk, cited, said(t('paperCited', { style: citer.title }), paper, null));
}

/** When the user had the paper open: now, where its page stands before them (`isOpen`). */
async function accessedAt({ library, isOpen }: Desk, { key }: CitedPaper): Promise<string | undefined> {
  const known = isOpen ? undefined : (await publicationsByKey(library, [key])).get(key);
  return known ? (lastAccess(known) ?? undefined) : new Date().toISOString();
}

/** Copies it; where the press is too old by now for the browser to let anybody copy, another one is asked for. */
function copied({ actions }: Desk, { text, html }: Formatted, done: ToastContent): ToastContent {
  const take = () => copy(document, { plain: text, html });
  if (take()) return done;
  const again = async () => {
    if (!take()) throw new ProblemError('copy-refused');
  };
  const press = { label: t('citeCopyReady'), do: () => void actions.run(again, () => done) };
  return { text: t('citeIsReady'), isLasting: true, press };
}

function said(done: string, paper: CitedPaper, state: ShownState | null): ToastContent {
  const warnings = citeWarnings(paper, state).map((warning) => t(`citeWarn-${warning}`));
  return { text: [done, ...warnings].join(' '), isLasting: warnings.length > 0 };
}
