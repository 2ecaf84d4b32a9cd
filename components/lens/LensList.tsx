import { Highlighter } from 'lucide';
import { Fragment } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import { useBusy } from '@/components/use-busy';
import { useMore } from '@/components/use-more';
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
  /** False where it came to nothing. Null where nothing may be stored. */
  onAccept: ((mark: LensMark, kind: LensKind) => Promise<boolean>) | null;
}

/** Marks that a first look shows, and that each further look adds: a monograph has a thousand. */
const STEP = 20;

/** The marked sentences of a paper: text, kind, cue, and the ways to it and to a highlight. */
export function LensList({ marks, kinds, ...of }: Props) {
  const t = useText();
  const { limit, list, showMore } = useMore(STEP, '.lens-text');
  const shown = marks.filter(({ mark }) => mark.kinds.some(({ kind }) => kinds.includes(kind)));
  const rest = shown.length - limit;
  if (kinds.length === 0) return <p class="soft small">{t('lensNoKind')}</p>;
  if (shown.length === 0) return <p class="soft small">{t('lensNothing')}</p>;
  return (
    <>
      <ol class="lens-marks" ref={list}>
        {shown.slice(0, limit).map((one) => (
          <Item key={`${one.mark.n}-${one.mark.start}`} listed={one} kinds={kinds} {...of} />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" class="quiet small" onClick={showMore}>
          {t('lensMore', { n: Math.min(rest, STEP) })}
        </button>
      )}
    </>
  );
}

function Item({
  listed: { mark, paragraph, isHighlighted },
  kinds,
  language,
  onShow,
  onAccept,
}: Omit<Props, 'marks'> & { listed: ListedMark }) {
  const t = useText();
  const { busy, once } = useBusy();
  const item = useRef<HTMLLIElement>(null);
  const sentence = useRef<HTMLButtonElement>(null);
  const id = useId();
  const chosen = mark.kinds.filter(({ kind }) => kinds.includes(kind));
  const accept = async (kind: LensKind) => {
    // Where the focus is afterwards does not tell who moved it: of a button that has gone, `keepFocus` takes it along.
    let hasGoneOn = false;
    const goOn = () => {
      hasGoneOn = true;
    };
    document.addEventListener('keydown', goOn);
    document.addEventListener('pointerdown', goOn);
    const isMade = onAccept !== null && (await once(() => onAccept(mark, kind)));
    document.removeEventListener('keydown', goOn);
    document.removeEventListener('pointerdown', goOn);
    // The button goes away with what it did: the keyboard stays at its sentence, unless the user has gone elsewhere.
    const { activeElement } = document;
    const isHere = !hasGoneOn || activeElement === document.body || item.current?.contains(activeElement);
    if (isMade && isHere) sentence.current?.focus({ preventScroll: true });
  };
  return (
    <li ref={item}>
      <span class="lens-kind small">
        {chosen.map(({ kind }) => (
          <Fragment key={kind}>
            <strong class="lens-name" data-kind={kind}>
              {t(`lens-${kind}`)}
            </strong>{' '}
          </Fragment>
        ))}
        {paragraph !== null && <span class="paragraph-number">{t('paragraphShort', { n: paragraph })}</span>}
      </span>
      <button type="button" class="quiet lens-text" ref={sentence} onClick={() => onShow(mark)}>
        <q id={id} lang={language} dir="auto">
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
            aria-disabled={busy}
            aria-describedby={id}
            onClick={() => void accept(kind)}
          >
            <Icon node={Highlighter} size={14} />
            {t('acceptAs', { kind: t(`lens-${kind}`) })}
          </button>
        ))}
    </li>
  );
}
