import { MoreText } from '@/components/MoreText';
import { ReadingProblem } from '@/components/StateMessage';
import { AuthorsLead } from '@/components/summary/AuthorsLead';
import { KeySentences, type SummarySentence } from '@/components/summary/KeySentences';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useLive } from '@/components/use-live';
import { useKeySentences } from '@/entrypoints/popup/use-key-sentences';
import { popupPaperMessages } from '@/utils/i18n/en/popup-paper';
import { summaryMessages } from '@/utils/i18n/en/summary';
import { onLibraryChange } from '@/utils/library/changes';
import { addHighlightToText, deleteHighlight, highlightsOf } from '@/utils/library/highlights';
import type { Library } from '@/utils/library/open';
import { publicationOf } from '@/utils/library/publications';
import type { PublicationRecord, TextRecord } from '@/utils/library/records';
import { textOf } from '@/utils/library/texts';
import { readerHash } from '@/utils/reader-hash';
import { uuid } from '@/utils/uuid';
import { sentenceDraft } from './sentence-draft';
import './keys.css';

interface Props {
  library: Library;
  paperKey: string;
  actions: Actions;
}

const { authorsLead, authorsLeadLabelled } = popupPaperMessages;
const TEXTS = { ...summaryMessages, authorsLead, authorsLeadLabelled };

/** The authors' summary and the key sentences of a paper in the library, each a way to its paragraph in the reader. */
export function KeysOfPaper(props: Props) {
  return (
    <MoreText texts={TEXTS}>
      <Kept {...props} />
    </MoreText>
  );
}

function Kept({ library, paperKey, actions }: Props) {
  const t = useText();
  const { value, problem, reload } = useLive(
    async () => {
      const [paper, text, { highlights }] = await Promise.all([
        publicationOf(library, [paperKey]),
        textOf(library, paperKey),
        highlightsOf(library, [paperKey]),
      ]);
      return { paper, text, quoted: new Set(highlights.map(({ anchor }) => anchor.quote.exact)) };
    },
    onLibraryChange,
    [library, paperKey],
  );
  if (problem) return <ReadingProblem problem={problem} onRetry={reload} />;
  if (!value) return <p role="status">{t('choosingSentences')}</p>;
  const { paper, text, quoted } = value;
  if (!paper || !text) return <p class="soft small">{t('noTextForSentences')}</p>;
  return <Sentences {...{ library, actions, paper, text, quoted }} />;
}

interface KeptPaper extends Omit<Props, 'paperKey'> {
  paper: PublicationRecord;
  text: TextRecord;
  /** Words that are highlighted already. */
  quoted: ReadonlySet<string>;
}

function Sentences({ library, actions, paper, text, quoted }: KeptPaper) {
  const t = useText();
  const { key, language } = paper;
  const { view, length, setLength } = useKeySentences({ ...text, language }, actions);
  const mark = (sentence: SummarySentence) =>
    actions.run(
      () => addHighlightToText(library, uuid(), key, text.sha256, sentenceDraft(text, sentence)),
      ({ id }) => ({
        text: t('sentenceHighlighted'),
        undo: () => actions.run(() => deleteHighlight(library, uuid(), id)),
      }),
    );
  return (
    <div class="paper-keys">
      {text.lead && <AuthorsLead lead={text.lead} language={language} />}
      <KeySentences
        view={view}
        hasLead={text.lead !== null}
        length={length}
        language={language}
        where={({ n }) => `reader.html${readerHash({ key, paragraph: n })}`}
        onLength={setLength}
        onMark={mark}
        isMarked={({ text: words }) => quoted.has(words)}
      />
    </div>
  );
}
