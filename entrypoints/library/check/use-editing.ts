import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Checked } from '@/utils/quotation-check/check-draft';
import { citing, type Edit, rightWords, type Step } from '@/utils/quotation-check/edits';
import { citationOf } from './citation';
import { readSession } from './session';
import type { Check } from './use-check';

/** What can be done to the draft about each quotation, by its number. */
export function useEditing({ session, change }: Check, { findings, papers }: Checked, actions: Actions) {
  const t = useText();
  const { draft, steps } = session;
  const has = (id: number, kind: Step['kind']) => steps.some((step) => step.id === id && step.kind === kind);
  const undo = () => {
    // Of the session, not of this drawing: a toast may be pressed long after.
    const { steps: all } = readSession();
    if (all.length === 0) return;
    change({ steps: all.slice(0, -1) });
    actions.say({ text: t('checkUndone') });
  };
  const put = (id: number, kind: Step['kind'], edits: Edit[] | null, said: string) => {
    if (edits === null) {
      actions.say({ text: t('nothingToPut') });
      return;
    }
    change({ steps: [...readSession().steps, { id, kind, edits }] });
    actions.say({ text: said, undo });
  };
  const wordsFor = (id: number): Edit[] | null => {
    const finding = findings[id];
    return finding && !has(id, 'words') ? rightWords(draft, finding) : null;
  };
  const citationFor = (id: number): Edit[] | null => {
    const finding = findings[id];
    const paper = finding?.hit && papers.get(finding.hit.key);
    if (!finding?.hit || !paper || has(id, 'citation')) return null;
    return citing(
      finding,
      citationOf(paper, finding.hit.paragraph, (n) => t('inParagraph', { n })),
    );
  };
  return {
    wordsFor,
    citationFor,
    undo,
    putWords: (id: number) => put(id, 'words', wordsFor(id), t('wordsPut')),
    putCitation: (id: number) => put(id, 'citation', citationFor(id), t('citationPut')),
  };
}
