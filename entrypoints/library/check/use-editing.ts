import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Library } from '@/utils/library/open';
import type { Checked } from '@/utils/quotation-check/check-draft';
import { citing, type Edit, rightWords, type Step } from '@/utils/quotation-check/edits';
import { readSession } from './session';
import type { Check } from './use-check';

/** What can be done to the draft about each quotation, by its number. */
export function useEditing(
  library: Library,
  { session, change }: Check,
  { findings, papers }: Checked,
  actions: Actions,
) {
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
  /** The paper by which a quotation can be cited; null where none is found, or it is cited already. */
  const citedBy = (id: number) => {
    const finding = findings[id];
    const paper = finding?.hit && papers.get(finding.hit.key);
    return finding?.hit && paper && !has(id, 'citation') ? { finding, paper, hit: finding.hit } : null;
  };
  const putCitation = (id: number) => {
    const cited = citedBy(id);
    if (!cited) return put(id, 'citation', null, '');
    void actions.run(async () => {
      const [{ inUseOf }, { citationOf }] = await Promise.all([
        import('@/entrypoints/library/cite'),
        import('./citation'),
      ]);
      const { citer } = await inUseOf(library);
      const citation = citationOf(citer, cited.paper, cited.hit.paragraph);
      put(id, 'citation', citing(cited.finding, citation), t('citationPut'));
    });
  };
  return {
    wordsFor,
    canCite: (id: number) => citedBy(id) !== null,
    undo,
    putWords: (id: number) => put(id, 'words', wordsFor(id), t('wordsPut')),
    putCitation,
  };
}
