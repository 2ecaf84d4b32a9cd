import type { SourceFacts } from '@/utils/article/article';
import type { ShownState } from '@/utils/highlight/state';

/** What whoever uses a citation has to know. */
export type CiteWarning = 'excerpt' | Exclude<ShownState, 'exact'>;

/** What is to be said with a citation of these words, or of the whole paper (`null`). */
export function citeWarnings(
  { coverage }: Pick<SourceFacts, 'coverage'>,
  state: ShownState | null,
): CiteWarning[] {
  return [
    ...(coverage === 'excerpt' ? ['excerpt' as const] : []),
    ...(state === null || state === 'exact' ? [] : [state]),
  ];
}
