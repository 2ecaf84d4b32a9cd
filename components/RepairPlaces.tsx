import { Locate } from 'lucide';
import type { LikelyPlace } from '@/utils/anchor/likely-place';
import type { Highlight } from '@/utils/highlight/highlight';
import { IconButton } from './IconButton';
import { Key } from './Key';
import { QuoteInContext } from './QuoteInContext';
import { useText } from './text';
import { WordDiff } from './WordDiff';

/** A place to choose, with where in the paper it lies. */
export type RepairPlace = Omit<LikelyPlace, 'start' | 'end'> & Pick<Highlight, 'paragraph' | 'heading'>;

/** How much likelier the first place must be than the second to be asked about alone. */
const LEAD = 0.1;

/** Whether one place is so much likelier than the others that it can be put as a question. */
export function isSingle([first, second]: readonly Pick<RepairPlace, 'likeness'>[]): boolean {
  return first !== undefined && (second === undefined || first.likeness - second.likeness >= LEAD);
}

interface Props {
  places: readonly RepairPlace[] | null;
  /** Only the first one is shown, as a question. */
  isAsking: boolean;
  /** The user has said that the first one is not it. */
  isChoosing: boolean;
  busy: boolean;
  onAttach: (index: number) => void;
  onAnother: () => void;
  onShow?: (index: number) => void;
}

/** The places that may be a highlight's, each with what differs and the key that attaches it there. */
export function RepairPlaces({ places, isAsking, isChoosing, busy, onAttach, onAnother, onShow }: Props) {
  const t = useText();
  if (places === null) return <p role="status">{t('working')}</p>;
  if (places.length === 0) {
    return (
      <>
        <p>{t('repairNothing')}</p>
        <p class="soft small">{t('repairByHand')}</p>
      </>
    );
  }
  const shown = isAsking ? places.slice(0, 1) : places;
  return (
    <>
      <ol class="repair-places">
        {shown.map(({ prefix, suffix, parts, likeness, paragraph, heading }, at) => (
          <li key={at} class="repair-place">
            <QuoteInContext prefix={prefix} suffix={suffix}>
              <WordDiff parts={parts} />
            </QuoteInContext>
            <p class="soft small">
              {[
                paragraph !== null && t('paragraphNumber', { n: paragraph }),
                heading,
                t('repairAlike', { n: Math.round(likeness * 100) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div class="repair-buttons">
              <button
                type="button"
                class={isAsking ? 'primary' : undefined}
                aria-keyshortcuts={String(at + 1)}
                aria-disabled={busy}
                onClick={() => onAttach(at)}
              >
                <Key name={String(at + 1)} />
                <span>
                  {t(isAsking ? 'repairYes' : 'repairAttach')}
                  {!isAsking && <span class="unseen">, {t('repairPlace', { n: at + 1 })}</span>}
                </span>
              </button>
              {onShow && (
                <IconButton icon={Locate} label={t('repairShow', { n: at + 1 })} onClick={() => onShow(at)} />
              )}
              {isAsking && (
                <button type="button" aria-keyshortcuts="n" aria-disabled={busy} onClick={onAnother}>
                  <Key name="N" />
                  {t('repairNo')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {isChoosing && places.length === 1 && (
        <>
          <p>{t('repairNoOther')}</p>
          <p class="soft small">{t('repairByHand')}</p>
        </>
      )}
    </>
  );
}
