import { useText } from '@/components/text';
import type { TouchedView } from './view';

interface Props {
  touched: readonly TouchedView[];
  onGo: (row: number) => void;
}

/** The highlights that an edit touches: what becomes of each, and the way to its paragraph. */
export function TouchedList({ touched, onGo }: Props) {
  const t = useText();
  if (touched.length === 0) return <p class="soft">{t('touchedNone')}</p>;
  return (
    <section class="touched" aria-labelledby="touched-title">
      <h3 id="touched-title">{t('touchedTitle', { n: touched.length })}</h3>
      <ul class="highlights">
        {touched.map(({ highlight, row, fate }) => (
          <li key={highlight.id} class="highlight" data-colour={highlight.colour} data-fate={fate}>
            <button type="button" class="highlight-quote" title={t('goToChange')} onClick={() => onGo(row)}>
              <q dir="auto">{highlight.anchor.quote.exact}</q>
            </button>
            <p class="small fate">{t(`fate-${fate}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
