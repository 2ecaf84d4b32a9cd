import { X } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '@/utils/highlight/highlight';
import { quotedAt } from '@/utils/highlight/repair';
import { formatMoment } from './format';
import { IconButton } from './IconButton';
import { Key } from './Key';
import { QuoteInContext } from './QuoteInContext';
import { isSingle, type RepairPlace, RepairPlaces } from './RepairPlaces';
import { useText } from './text';
import { useBusy } from './use-busy';

interface Props {
  highlight: Highlight;
  /** Whether the matcher has found a place of which it is not certain. */
  isUncertain: boolean;
  /** The best first, at most 5; null while they are looked for. */
  places: readonly RepairPlace[] | null;
  /** Attaches the highlight to the place at this index; resolves to true once that is on disk. */
  onAttach: (index: number) => Promise<boolean>;
  /** Keeps it as quoted and removed since. */
  onKeepRemoved: () => Promise<boolean>;
  /** Shows the place at this index where it stands. */
  onShow?: (index: number) => void;
  onClose: () => void;
}

/** A lost or uncertain highlight beside the words that may be it: one key attaches it again, or keeps it as removed. */
export function RepairDesk({
  highlight,
  isUncertain,
  places,
  onAttach,
  onKeepRemoved,
  onShow,
  onClose,
}: Props) {
  const t = useText();
  const id = useId();
  const desk = useRef<HTMLElement>(null);
  const { busy, once } = useBusy();
  const [isChoosing, setChoosing] = useState(false);
  useLayoutEffect(() => {
    desk.current?.focus({ preventScroll: true });
    desk.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isAsking = isUncertain && !isChoosing && places !== null && isSingle(places);
  const isRemoved = highlight.removedAt !== null;
  const finish = (work: () => Promise<boolean>) =>
    void once(async () => {
      const isDone = await work();
      if (isDone) onClose();
      return isDone;
    });
  const attach = (index: number) => {
    if (places && index < (isAsking ? 1 : places.length)) finish(() => onAttach(index));
  };
  const keep = () => {
    if (!isRemoved) finish(onKeepRemoved);
  };
  const chooseAnother = () => {
    setChoosing(true);
    // The button that was pressed goes.
    desk.current?.focus();
  };
  const { quote } = highlight.anchor;
  const day = formatMoment(quotedAt(highlight));
  return (
    <section
      ref={desk}
      class="repair"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        const act = actOf(event);
        if (act === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (act === 'close') onClose();
        else if (act === 'keep') keep();
        else if (act === 'another') {
          if (isAsking) chooseAnother();
        } else attach(act);
      }}
    >
      <header class="repair-head">
        <h3 id={id}>{t('repairDesk')}</h3>
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </header>
      <div class="repair-sides">
        <div class="repair-side">
          <h4>{t('repairSaved')}</h4>
          <QuoteInContext {...quote}>
            <q dir="auto">{quote.exact}</q>
          </QuoteInContext>
          <p class="soft small">
            {[
              highlight.paragraph !== null && t('paragraphNumber', { n: highlight.paragraph }),
              highlight.heading,
              t('quotedOn', { day }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div class="repair-side">
          <h4>{t(isAsking ? 'repairQuestion' : 'repairNow')}</h4>
          <RepairPlaces
            places={places}
            isAsking={isAsking}
            isChoosing={isChoosing}
            busy={busy}
            onAttach={attach}
            onAnother={chooseAnother}
            {...(onShow && { onShow })}
          />
        </div>
      </div>
      <footer class="repair-foot">
        <button type="button" aria-keyshortcuts="r" aria-disabled={busy || isRemoved} onClick={keep}>
          <Key name="R" />
          {t(isRemoved ? 'repairKept' : 'repairKeep')}
        </button>
        {!isRemoved && <p class="soft small">{t('repairKeepMeans', { day })}</p>}
      </footer>
    </section>
  );
}

/** What a key asks for: a place by its index, or another act; null where it is none of the desk's. */
function actOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent): number | 'keep' | 'another' | 'close' | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^[1-5]$/.test(key)) return Number(key) - 1;
  if (key === 'Escape') return 'close';
  const letter = key.toLowerCase();
  return letter === 'r' ? 'keep' : letter === 'n' ? 'another' : null;
}
