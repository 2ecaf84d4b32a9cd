import { useText } from '@/components/text';
import type { KindOfSentence } from '@/utils/lens/lens';

/** By which words a sentence was marked, and whose they are where they are not the authors'. */
export function CueLine({ of: { cue, voice } }: { of: KindOfSentence }) {
  const t = useText();
  return (
    <span class="lens-cue soft small">
      {t('cueLine', { why: t(`cue-${cue.rule}`), words: cue.words })}
      {voice.kind === 'reported' &&
        ` · ${voice.words === '' ? t('notTheAuthorsPlain') : t('notTheAuthors', { words: voice.words })}`}
    </span>
  );
}
