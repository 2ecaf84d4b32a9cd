import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { keepInBox } from '@/components/keep-in-box';
import { useText } from '@/components/text';
import type { Highlight } from '@/utils/highlight/highlight';
import type { OutlineItem } from '@/utils/reading/outline';

interface Props {
  items: readonly OutlineItem[];
  /** `n` of the heading under which the window stands; null above the first. */
  current: number | null;
  language: string;
  onGo: (n: number) => void;
  /** In the order of the text. */
  highlights: readonly Highlight[];
  onShow: (highlight: Highlight) => void;
  stateOf: (highlight: Highlight) => ComponentChildren;
  onClose: () => void;
  /** What else there is to say of the paper. */
  children?: ComponentChildren;
}

/** What a paper holds: its headings, and what the user has marked in it. The paint in the text is for eyes alone. */
export function Outline(props: Props) {
  const t = useText();
  const { items, current, language, highlights } = props;
  const box = useRef<HTMLElement>(null);
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (box.current && here.current) keepInBox(box.current, here.current);
  }, [current]);
  return (
    <nav ref={box} class="reader-outline" aria-label={t('openOutline')}>
      <div class="outline-close">
        <IconButton icon={X} size={18} label={t('close')} onClick={props.onClose} />
      </div>
      <h2>{t('outline')}</h2>
      {items.length === 0 ? (
        <p class="soft small">{t('noHeadings')}</p>
      ) : (
        <ol class="outline-items" lang={language}>
          {items.map(({ n, text }) => (
            <li key={n} ref={n === current ? here : null}>
              <button
                type="button"
                class="quiet"
                aria-current={n === current ? 'location' : undefined}
                onClick={() => props.onGo(n)}
              >
                <bdi>{text}</bdi>
              </button>
            </li>
          ))}
        </ol>
      )}
      <h2>
        {t('highlights')} {highlights.length > 0 && <span class="count">{highlights.length}</span>}
      </h2>
      {highlights.length === 0 ? (
        <p class="soft small">{t('noHighlightsInReader')}</p>
      ) : (
        <ul class="outline-highlights">
          {highlights.map((highlight) => (
            <li key={highlight.id} data-colour={highlight.colour}>
              <button
                type="button"
                class="outline-quote"
                title={t('goToHighlight')}
                onClick={() => props.onShow(highlight)}
              >
                {highlight.paragraph !== null && (
                  <span class="paragraph-number">{t('paragraphShort', { n: highlight.paragraph })}</span>
                )}
                <q dir="auto">{highlight.anchor.quote.exact}</q>
              </button>
              {highlight.note && <p class="outline-note">{highlight.note}</p>}
              {props.stateOf(highlight)}
            </li>
          ))}
        </ul>
      )}
      {props.children}
    </nav>
  );
}
