import { useText } from '@/components/text';
import type { Highlight } from '@/utils/highlight/highlight';

/** What the user has noted, behind the text on paper: on the screen it stands beside the text. */
export function PrintedNotes({ highlights }: { highlights: readonly Highlight[] }) {
  const t = useText();
  const noted = highlights.filter(({ note }) => note !== '');
  if (noted.length === 0) return null;
  return (
    <section class="on-paper reader-printed">
      <h2>{t('yourNotes')}</h2>
      <ul>
        {noted.map(({ id, paragraph, anchor, note }) => (
          <li key={id}>
            {paragraph !== null && (
              <span class="paragraph-number">{t('paragraphShort', { n: paragraph })} </span>
            )}
            <q dir="auto">{anchor.quote.exact}</q>
            <p class="outline-note" dir="auto">
              {note}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
