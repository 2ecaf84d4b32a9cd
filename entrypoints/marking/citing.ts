import type { PageActions } from '@/components/page/view';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { SourceFacts } from '@/utils/article/article';
import type { QuoteForm } from '@/utils/citation/forms';
import { citedQuote } from '@/utils/citation/quote';
import { toCslRecord } from '@/utils/citation/record';
import { citeWarnings } from '@/utils/citation/warnings';
import type { ShownState } from '@/utils/highlight/state';
import { passageAddress } from '@/utils/highlight/text-fragment';
import { t } from './interface';
import type { Workplace } from './workplace';

/** Words of the page that are to be cited. */
export interface Cited {
  quote: TextQuoteSelector;
  paragraph: number | null;
  heading: string | null;
  facts: SourceFacts;
  state: ShownState;
  /** Where the words are, for a card beside them. */
  target: Extract<ReturnType<Workplace['ui']['view']>, { kind: 'cite' }>['target'];
}

/**
 * Copies words of the page with their citation. Where the page lets nobody copy, since the wish came from a menu of the
 * browser, the citation is shown with a button that has the focus: one Enter copies.
 */
export async function citeOnPage(work: Workplace, cited: Cited, form?: QuoteForm): Promise<void> {
  const { page, ui } = work;
  const about = ui.view();
  const answer = await page.citer();
  if (!answer.ok) {
    const status = { kind: 'problem', problem: answer.problem } as const;
    return about.kind === 'closed' ? ui.toast({ text: t(answer.problem) }) : work.fail(status, about);
  }
  const { citer, form: usual } = answer.value;
  const { quote, paragraph, heading, facts, state, target } = cited;
  const link = passageAddress(page.address(), quote);
  const item = toCslRecord(facts, new Date().toISOString());
  const { text, html } = citedQuote(
    citer,
    item,
    { exact: quote.exact, paragraph, heading, link },
    form ?? usual,
  );
  const copied = { plain: text, html };
  const warnings = citeWarnings(facts, state);
  if (work.copy(copied, { said: t('quoteCited', { style: citer.title }), warnings })) return;
  // A note that is being written keeps its place.
  if (about.kind === 'new-note' || (about.kind === 'card' && about.isWriting))
    return work.fail({ kind: 'problem', problem: 'copy-needs-press' }, about);
  work.rememberFocus();
  ui.show({ kind: 'cite', target, copied, warnings, status: { kind: 'idle' } });
}

/** Copies what is ready. */
export function copyCited(work: Workplace): PageActions['copyCited'] {
  return () => {
    const view = work.ui.view();
    if (view.kind === 'cite') work.copy(view.copied, { said: t('copied'), warnings: [] });
  };
}

/** Loads what cites, once: the page lets nobody copy whose press is some seconds old. Whoever presses is told what is wrong. */
export function citeSoon(page: Workplace['page']): PageActions['citeSoon'] {
  let isAsked = false;
  return () => {
    if (!isAsked) void page.citer();
    isAsked = true;
  };
}
