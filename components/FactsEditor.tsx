import { useLayoutEffect, useRef } from 'preact/hooks';
import { type FactsDraft, hasPublisher } from '@/utils/facts/form';
import { factsMessages } from '@/utils/i18n/en/facts';
import type { FieldChanges } from '@/utils/library/corrections';
import { AuthorsFact } from './facts/AuthorsFact';
import { CoverageFact } from './facts/CoverageFact';
import type { EditedPaper } from './facts/edited-paper';
import { LeadFact } from './facts/LeadFact';
import { TextFact } from './facts/TextFact';
import { useFactsForm } from './facts/use-facts-form';
import { MoreText } from './MoreText';
import { SaveButton } from './SaveButton';
import { useText } from './text';
import { useBusy } from './use-busy';
import './facts/facts.css';

interface Props {
  id: string;
  paper: EditedPaper;
  draft: FactsDraft;
  /** Hears everything that is typed, for whoever keeps it until it is saved. */
  onDraft: (draft: FactsDraft) => void;
  /** Resolves to true once the changes are on disk; what was typed stays otherwise. */
  onSave: (changes: FieldChanges) => Promise<boolean>;
  onClose: () => void;
}

/** The form in which every fact of a paper can be corrected. Loaded on demand, with its texts and its style. */
export function FactsEditor(props: Props) {
  return (
    <MoreText texts={factsMessages}>
      <Form {...props} />
    </MoreText>
  );
}

function Form({ id, paper, draft, onDraft, onSave, onClose }: Props) {
  const t = useText();
  const { busy, once } = useBusy();
  const { editing, tryToSave, isChanged } = useFactsForm({ id, paper, draft, onDraft, isBusy: busy });
  const root = useRef<HTMLFormElement>(null);
  // Before the next key, so that the first letter typed is not lost.
  useLayoutEffect(() => {
    const title = root.current?.querySelector('textarea');
    title?.focus();
    title?.setSelectionRange(0, 0);
  }, []);
  const isToShowFault = useRef(false);
  useLayoutEffect(() => {
    if (isToShowFault.current) root.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    isToShowFault.current = false;
  });

  const close = () => {
    // A draft that says what is there already is none.
    if (!isChanged) onDraft({});
    onClose();
  };
  const save = () =>
    once(async () => {
      const changes = tryToSave();
      isToShowFault.current = changes === null;
      if (changes === null) return false;
      if (Object.keys(changes).length > 0 && !(await onSave(changes))) return false;
      onDraft({});
      onClose();
      return true;
    });

  return (
    <form
      ref={root}
      id={id}
      class="facts-editor"
      aria-label={t('editFacts')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
        if (event.key === 'Escape') {
          // The popup itself closes on Escape when nobody takes it.
          event.preventDefault();
          event.stopPropagation();
          if (!busy) close();
        }
      }}
    >
      <p class="soft small">{t('factsIntro')}</p>
      <TextFact field="title" rows={3} editing={editing} />
      <AuthorsFact editing={editing} />
      <TextFact field="published" hint={t('hintDate')} editing={editing} />
      <TextFact field="series" editing={editing} />
      <div class="fact-pair">
        <TextFact field="code" editing={editing} />
        <TextFact field="number" editing={editing} />
      </div>
      <TextFact field="categories" rows={3} hint={t('hintCategories')} editing={editing} />
      <CoverageFact editing={editing} />
      <LeadFact editing={editing} />
      <TextFact field="pdf" editing={editing} />
      <TextFact field="language" hint={t('hintLanguage')} editing={editing} />
      {hasPublisher(editing.form, paper.page.url) && (
        <TextFact field="publisher" hint={t('hintPublisher')} editing={editing} />
      )}
      <div class="row-end facts-actions">
        {isChanged && (
          <button
            type="button"
            class="quiet small discard"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) onDraft({});
            }}
          >
            {t('discard')}
          </button>
        )}
        <button type="button" aria-disabled={busy} onClick={() => !busy && close()}>
          {t('close')}
        </button>
        <SaveButton busy={busy} />
      </div>
    </form>
  );
}
