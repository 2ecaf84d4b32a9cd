import { Bot, CircleAlert } from 'lucide';
import { Icon } from '@/components/Icon';
import { Notice } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { DeviceProblem } from '@/utils/on-device/summarizer';
import type { SummarySentence } from './KeySentences';

/** A sentence that the browser's model wrote, and the sentence of the paper nearest to it. */
export interface MachineSentence {
  text: string;
  nearest: SummarySentence | null;
  isSupported: boolean;
}

export type MachineState =
  | { kind: 'offered'; isToFetch: boolean }
  | { kind: 'fetching'; share: number }
  | { kind: 'working' }
  /** `given`: how many key sentences it was given in place of a whole paper; null where it was given all. */
  | { kind: 'done'; sentences: readonly MachineSentence[]; given: number | null }
  | { kind: 'failed'; problem: DeviceProblem };

interface Props {
  state: MachineState;
  language: string;
  onStart: () => void;
  onStop: () => void;
  onDiscard: () => void;
  onShow: (sentence: SummarySentence) => void;
}

/** The summary by the browser's own model: made on a press, and never mistaken for the authors' words. */
export function MachineSummary({ state, language, onStart, onStop, onDiscard, onShow }: Props) {
  const t = useText();
  return (
    <section class="machine" aria-labelledby="machine-title">
      <h3 id="machine-title">
        <Icon node={Bot} size={16} /> {t('machineTitle')}
      </h3>
      {state.kind === 'offered' && (
        <>
          <button type="button" onClick={onStart}>
            {t('machineOffer')}
          </button>
          <p class="soft small">
            {t('machineMeans')} {state.isToFetch && t('machineDownload')}
          </p>
        </>
      )}
      {(state.kind === 'fetching' || state.kind === 'working') && (
        <div class="machine-work">
          <p role="status">
            {state.kind === 'fetching'
              ? t('machineDownloading', { n: Math.round(100 * state.share) })
              : t('machineWorking')}
          </p>
          <progress
            max={1}
            value={state.kind === 'fetching' ? state.share : undefined}
            aria-label={t('machineTitle')}
          />
          <button type="button" onClick={onStop}>
            {t('machineStop')}
          </button>
        </div>
      )}
      {state.kind === 'failed' && (
        <>
          <Notice tone="problem">
            <p>{t(`machine-${state.problem}`)}</p>
          </Notice>
          <Ways onStart={onStart} onDiscard={onDiscard} />
        </>
      )}
      {state.kind === 'done' && (
        <>
          <p class="machine-made">
            <strong>{t('machineMade')}</strong> <span class="soft">{t('machineMadeMeans')}</span>
          </p>
          {state.given !== null && <p class="soft small">{t('machineShortened', { n: state.given })}</p>}
          {state.sentences.length === 0 && <p>{t('machineNothing')}</p>}
          <ul class="machine-sentences">
            {state.sentences.map((sentence) => (
              <Written key={sentence.text} {...sentence} language={language} onShow={onShow} />
            ))}
          </ul>
          <Ways onStart={onStart} onDiscard={onDiscard} />
        </>
      )}
    </section>
  );
}

function Ways({ onStart, onDiscard }: Pick<Props, 'onStart' | 'onDiscard'>) {
  const t = useText();
  return (
    <p class="machine-ways">
      <button type="button" onClick={onStart}>
        {t('machineAgain')}
      </button>
      <button type="button" class="quiet" onClick={onDiscard}>
        {t('machineClose')}
      </button>
    </p>
  );
}

function Written({
  text,
  nearest,
  isSupported,
  language,
  onShow,
}: MachineSentence & Pick<Props, 'language' | 'onShow'>) {
  const t = useText();
  return (
    <li data-supported={isSupported}>
      <p lang={language} dir="auto">
        {text}
      </p>
      {!isSupported && (
        <p class="machine-flag small">
          <Icon node={CircleAlert} size={14} /> {t('machineUnsupported')}
        </p>
      )}
      {nearest && (
        <p class="small">
          <span class="soft">{t(isSupported ? 'machineSupported' : 'machineNearest')}</span>{' '}
          <button
            type="button"
            class="machine-source small"
            title={t('showInText')}
            onClick={() => onShow(nearest)}
          >
            <q lang={language} dir="auto">
              {nearest.text}
            </q>
            {nearest.paragraph !== null && (
              <span class="paragraph-number"> {t('paragraphShort', { n: nearest.paragraph })}</span>
            )}
          </button>
        </p>
      )}
    </li>
  );
}
