import type { ProgressRecord } from '@/utils/library/records';
import { readerHash } from '@/utils/reader-hash';
import { resumeAt } from '@/utils/reading/progress';
import { useText } from './text';

interface Props {
  paperKey: string;
  /** How far it was read; null where nobody has begun. */
  progress: ProgressRecord | null;
  /** Whether it opens beside what is shown. */
  isBeside?: boolean;
}

/** The way to the reader; to where the user has left, where that is known. */
export function ReadLink({ paperKey, progress, isBeside = false }: Props) {
  const t = useText();
  const paragraph = resumeAt(progress);
  const number = progress?.number ?? null;
  const said = number === null ? t('continueHere') : t('continueAt', { n: number });
  return (
    <a
      class="small"
      href={`reader.html${readerHash({ key: paperKey, ...(paragraph !== null && { paragraph }) })}`}
      {...(isBeside && { target: '_blank', rel: 'noopener' })}
    >
      {paragraph === null ? t('openReader') : said}
    </a>
  );
}
