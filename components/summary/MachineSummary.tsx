import { Bot, CircleAlert } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { Notice } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { DeviceProblem } from '@/utils/on-device/summarizer';
import type { Doubt } from '@/utils/summary/doubts';
import type { SummarySentence } from './KeySentences';

/** A sentence that the browser's model wrote, and the sentence of the paper nearest to it. */
export interface MachineSentence {
  text: string;
  nearest: SummarySentence | null;
  /** Why that one does not say it; null where it does. */
  doubt: Doubt | null;
}

export type MachineState =
  /** The browser has a model, but none for the language of the paper. */
  | { kind: 'language' }
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
  const section = useFocusKept(state.kind);
  return (
    <section ref={section} class="machine" aria-labelledby="machine-title">
      <h3 id="machine-title" tabIndex={-1}>
        <Icon node={Bot} size={16} /> {t('machineTitle')}
      </h3>
      {state.kind === 'language' && <p class="soft small">{t('machineLanguage')}</p>}
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

/** Keeps the focus in this part when the control that had it goes with what it has begun or ended. */
function useFocusKept(kind: MachineState['kind']) {
  const section = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const note = () => {
      const { activeElement, body } = document;
      if (activeElement && activeElement !== body)
        hadFocus.current = section.current?.contains(activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (!hadFocus.current || !isLost) return;
    const next = section.current?.querySelector<HTMLElement>(kind === 'done' ? 'h3' : 'button');
    next?.focus({ preventScroll: true });
  }, [kind]);
  return section;
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
  doubt,
  language,
  onShow,
}: MachineSentence & Pick<Props, 'language' | 'onShow'>) {
  const t = useText();
  return (
    <li data-supported={doubt === null}>
      <p lang={language} dir="auto">
        {text}
      </p>
      {doubt !== null && (
        <p class="machine-flag small">
          <Icon node={CircleAlert} size={14} /> {t(`doubt-${doubt}`)}
        </p>
      )}
      {nearest && (
        <p class="small">
          <span class="soft">{t(doubt === null ? 'machineSupported' : 'machineNearest')}</span>{' '}
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
