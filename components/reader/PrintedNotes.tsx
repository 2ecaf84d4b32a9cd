import { useText } from '@/components/text';
import type { Highlight } from '@/utils/highlight/highlight';

/**
 * What the user has marked and noted, behind the text on paper: on the screen it stands beside the text. Not every browser
 * prints what is painted in the text.
 */
export function PrintedNotes({ highlights }: { highlights: readonly Highlight[] }) {
  const t = useText();
  if (highlights.length === 0) return null;
  return (
    <section class="on-paper reader-printed">
      <h2>{t('highlights')}</h2>
      <ul>
        {highlights.map(({ id, paragraph, anchor, note }) => (
          <li key={id}>
            {paragraph !== null && (
              <span class="paragraph-number">{t('paragraphShort', { n: paragraph })} </span>
            )}
            <q dir="auto">{anchor.quote.exact}</q>
            {note && (
              <p class="outline-note" dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
