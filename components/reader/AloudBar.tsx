import { Pause, Play, SkipBack, SkipForward, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';
import type { AloudState } from '@/utils/reading/read-aloud';
import { RATES, type ReadAloudSettings, type Voice } from '@/utils/reading/voices';

interface Props {
  state: AloudState;
  /** Number of sentences. */
  count: number;
  /** Those that may be used; none: nothing can be read aloud here. */
  voices: readonly Voice[];
  voice: Voice | null;
  rate: ReadAloudSettings['rate'];
  onPlay: () => void;
  onPause: () => void;
  onMove: (by: 1 | -1) => void;
  onChange: (change: Partial<ReadAloudSettings>) => void;
  onClose: () => void;
}

/** Reads the text aloud, sentence by sentence. */
export function AloudBar(props: Props) {
  const t = useText();
  const { state, voices } = props;
  const isSpeaking = state.kind === 'speaking';
  const bar = useRef<HTMLElement>(null);
  // What else stands at the foot of the window stands on it, whatever its height.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const tell = () => style.setProperty('--own-foot', `${bar.current?.offsetHeight ?? 0}px`);
    const watch = new ResizeObserver(tell);
    if (bar.current) watch.observe(bar.current);
    return () => {
      watch.disconnect();
      style.removeProperty('--own-foot');
    };
  }, []);
  return (
    <section ref={bar} class="aloud" aria-label={t('readAloud')}>
      {voices.length === 0 ? (
        <p class="aloud-none">
          <strong>{t('noVoice')}</strong> {t('noVoiceMeans')}
        </p>
      ) : (
        <>
          <div class="aloud-buttons">
            <IconButton icon={SkipBack} label={t('sentenceBack')} onClick={() => props.onMove(-1)} />
            <IconButton
              icon={isSpeaking ? Pause : Play}
              size={20}
              label={t(isSpeaking ? 'pauseReading' : 'startReading')}
              onClick={isSpeaking ? props.onPause : props.onPlay}
            />
            <IconButton icon={SkipForward} label={t('sentenceOn')} onClick={() => props.onMove(1)} />
          </div>
          <p class="small soft" role="status">
            {state.kind === 'failed' && t('voiceFailed')}
            {state.kind === 'ended' && t('aloudEnded')}
            {(state.kind === 'speaking' || state.kind === 'paused') &&
              t('sentenceOf', { n: state.at + 1, count: props.count })}
          </p>
          <label>
            <span>{t('voice')}</span>
            <select
              value={props.voice?.voiceURI ?? ''}
              onChange={({ currentTarget }) => props.onChange({ voice: currentTarget.value })}
            >
              {voices.map(({ voiceURI, name }) => (
                <option key={voiceURI} value={voiceURI}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('rate')}</span>
            <select
              value={props.rate}
              onChange={({ currentTarget }) => {
                const rate = RATES.find((one) => one === Number(currentTarget.value));
                if (rate !== undefined) props.onChange({ rate });
              }}
            >
              {RATES.map((rate) => (
                <option key={rate} value={rate}>
                  {t('rateTimes', { n: rate })}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <IconButton icon={X} label={t('stopReading')} onClick={props.onClose} />
    </section>
  );
}
