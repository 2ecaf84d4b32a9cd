import type { Actions } from '@/components/use-actions';
import { type Copied, copy } from '@/utils/page/clipboard';
import { ProblemError } from '@/utils/problem';

/** Copies an address or anything else, and says `done`. */
export function copyText(copied: string | Copied, done: string, { run }: Pick<Actions, 'run'>): void {
  const what = typeof copied === 'string' ? { plain: copied, html: '' } : copied;
  void run(
    async () => {
      if (!copy(document, what)) throw new ProblemError('copy-refused');
    },
    () => ({ text: done }),
  );
}
