import type { DiffPart } from '@/utils/anchor/word-diff';
import { useText } from './text';

/** How a saved quote became the words of now: what was removed struck through, what was added underlined and bold. */
export function WordDiff({ parts }: { parts: readonly DiffPart[] }) {
  const t = useText();
  return (
    <span class="word-diff" dir="auto">
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return text;
        const Changed = kind === 'removed' ? 'del' : 'ins';
        return (
          <Changed key={at} class={parts[at - 1]?.kind === 'removed' ? 'in-place' : undefined}>
            <Said text={t(kind === 'removed' ? 'diffRemoved' : 'diffAdded')} />
            {text}
            <Said text={t('diffEnd')} />
          </Changed>
        );
      })}
    </span>
  );
}

/** For screen readers, most of which do not tell `del` and `ins`; its own direction keeps it out of the quote's. */
function Said({ text }: { text: string }) {
  return (
    <span class="unseen" dir="ltr">
      {' '}
      {text}{' '}
    </span>
  );
}
