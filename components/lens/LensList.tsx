import { Highlighter } from 'lucide';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import type { LensKind } from '@/utils/lens/kinds';
import type { LensMark } from '@/utils/lens/lens';
import { CueLine } from './CueLine';

/** A mark with the number of its paragraph; null outside prose. */
export interface ListedMark {
  mark: LensMark;
  paragraph: number | null;
  isHighlighted: boolean;
}

interface Props {
  marks: readonly ListedMark[];
  /** Kinds that are chosen. */
  kinds: readonly LensKind[];
  language: string;
  onShow: (mark: LensMark) => void;
  /** Null where nothing may be stored. */
  onAccept: ((mark: LensMark, kind: LensKind) => void) | null;
}

/** Marks that a first look shows. */
const FIRST = 20;

/** The marked sentences of a paper: text, kind, cue, and the ways to it and to a highlight. */
export function LensList({ marks, kinds, language, onShow, onAccept }: Props) {
  const t = useText();
  const [isAll, setAll] = useState(false);
  const shown = marks.filter(({ mark }) => mark.kinds.some(({ kind }) => kinds.includes(kind)));
  const rest = shown.length - FIRST;
  if (kinds.length === 0) return <p class="soft small">{t('lensNoKind')}</p>;
  if (shown.length === 0) return <p class="soft small">{t('lensNothing')}</p>;
  return (
    <>
      <ol class="lens-marks">
        {shown.slice(0, isAll ? undefined : FIRST).map(({ mark, paragraph, isHighlighted }) => {
          const chosen = mark.kinds.filter(({ kind }) => kinds.includes(kind));
          return (
            <li key={`${mark.n}-${mark.start}`}>
              <span class="lens-kind small">
                {chosen.map(({ kind }) => (
                  <Fragment key={kind}>
                    <strong class="lens-name" data-kind={kind}>
                      {t(`lens-${kind}`)}
                    </strong>{' '}
                  </Fragment>
                ))}
                {paragraph !== null && (
                  <span class="paragraph-number">{t('paragraphShort', { n: paragraph })}</span>
                )}
              </span>
              <button type="button" class="quiet lens-text" onClick={() => onShow(mark)}>
                <q lang={language} dir="auto">
                  {mark.text}
                </q>
              </button>
              {chosen.map((of) => (
                <CueLine key={of.kind} of={of} />
              ))}
              {isHighlighted && <span class="small">{t('acceptedAs')}</span>}
              {!isHighlighted &&
                onAccept &&
                chosen.map(({ kind }) => (
                  <button
                    key={kind}
                    type="button"
                    class="quiet small lens-accept"
                    onClick={() => onAccept(mark, kind)}
                  >
                    <Icon node={Highlighter} size={14} />
                    {t('acceptAs', { kind: t(`lens-${kind}`) })}
                  </button>
                ))}
            </li>
          );
        })}
      </ol>
      {!isAll && rest > 0 && (
        <button type="button" class="quiet small" onClick={() => setAll(true)}>
          {t('lensMore', { n: rest })}
        </button>
      )}
    </>
  );
}
