import { MoreText } from '@/components/MoreText';
import { KeySentences, type SummarySentence } from '@/components/summary/KeySentences';
import { MachineSummary } from '@/components/summary/MachineSummary';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { passageOf } from '@/entrypoints/popup/passage';
import { useKeySentences } from '@/entrypoints/popup/use-key-sentences';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import { summaryMessages } from '@/utils/i18n/en/summary';
import type { ReadPaper } from './marked-paper';
import { useMachine } from './use-machine';
import type { ReaderMarking } from './use-marking';

interface Props {
  paper: ReadPaper;
  marking: Pick<ReaderMarking, 'isShown' | 'revealPassage'>;
  actions: Actions;
  /** Makes a highlight of words of the text, and says what became of it in these. */
  onMark: (quote: TextQuoteSelector, said: string) => Promise<boolean>;
}

/** The key sentences of a kept text; and what the browser's own model makes of it, where it has one. */
export function SummaryPanel(props: Props) {
  return (
    <MoreText texts={summaryMessages}>
      <Panel {...props} />
    </MoreText>
  );
}

function Panel({ paper, marking, actions, onMark }: Props) {
  const t = useText();
  const { publication, text, highlights } = paper;
  const { title, language } = publication;
  const { paragraphs, sha256 } = text;
  const keys = useKeySentences({ language, paragraphs, sha256 }, actions);
  const machine = useMachine(keys.ranking, { title, language, sha256 }, keys.numbered, actions);
  const quoted = new Set(highlights.map(({ anchor }) => anchor.quote.exact));
  const show = (sentence: SummarySentence) => {
    if (!marking.revealPassage(passageOf(text, sentence))) actions.say({ text: t('notInText') });
  };
  const mark = (sentence: SummarySentence) => onMark(passageOf(text, sentence), t('sentenceHighlighted'));
  return (
    <>
      <KeySentences
        view={keys.view}
        hasLead={text.lead !== null}
        length={keys.length}
        language={language}
        where="text"
        onLength={keys.setLength}
        onShow={show}
        onMark={marking.isShown ? mark : null}
        isMarked={({ text: words }) => quoted.has(words)}
      />
      {machine.state && (
        <MachineSummary
          state={machine.state}
          language={language}
          onStart={machine.start}
          onStop={machine.stop}
          onDiscard={machine.discard}
          onShow={show}
        />
      )}
    </>
  );
}
