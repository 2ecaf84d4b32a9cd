import { formatDay, formatNames } from '@/components/format';
import type { SourceFacts } from '@/utils/article/article';
import { sourceLine } from '@/utils/citation/source-line';
import { t } from './interface';

/** The line that names the source of a quote, in the language of the interface. */
export function sourceOf(facts: SourceFacts, paragraph: number | null): string {
  return sourceLine(facts, paragraph, {
    names: formatNames,
    day: formatDay,
    paragraph: (n) => t('sourceParagraph', { n }),
  });
}
