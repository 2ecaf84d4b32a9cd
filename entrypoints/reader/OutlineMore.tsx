import { LateDetails } from '@/components/LateDetails';
import { AcronymList } from '@/components/reader/AcronymList';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { Lazy } from '@/entrypoints/library/Lazy';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { Body } from './body';
import type { ReadPaper } from './marked-paper';

const loadLens = async () => (await import('@/entrypoints/lens/LensPanel')).LensPanel;
const loadWhoWhere = async () => (await import('./WhoWhere')).WhoWhere;

interface Props {
  paper: ReadPaper;
  body: Body;
  actions: Actions;
  /** Shows a passage in the text. */
  onShow: (quote: TextQuoteSelector) => void;
  /** Makes a highlight of a passage, with a tag. */
  onAccept: (quote: TextQuoteSelector, tag: string) => Promise<boolean>;
  /** Goes to a paragraph by its `n`. */
  onGo: (n: number) => void;
}

/** What else is known of a text, under its outline: sentences of the lens, who, where and when, short forms. */
export function OutlineMore({ paper, body, actions, onShow, onAccept, onGo }: Props) {
  const t = useText();
  const { publication, text, highlights } = paper;
  return (
    <>
      <LateDetails title={t('lensTitle')}>
        {() => (
          <Lazy
            load={loadLens}
            actions={actions}
            props={{ text: { ...text, language: publication.language }, highlights, onShow, onAccept }}
          />
        )}
      </LateDetails>
      <LateDetails title={t('whoWhereTitle')}>
        {() => <Lazy load={loadWhoWhere} actions={actions} props={{ paper, onGo }} />}
      </LateDetails>
      <AcronymList acronyms={body.acronyms} language={publication.language} onGo={onGo} />
    </>
  );
}
