import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/quotation-check/check-draft';
import { applied, rightWords } from '@/utils/quotation-check/edits';
import { SOURCES } from './papers';

async function mended(draft: string): Promise<string> {
  const checked = await checkDraft(draft, SOURCES, {
    signal: new AbortController().signal,
    onProgress: () => {},
    turn: async () => {},
  });
  const [finding] = checked?.findings ?? [];
  const edits = finding && rightWords(draft, finding);
  if (!edits) throw new Error('nothing to put in');
  return applied(draft, [{ id: 0, kind: 'words', edits }]);
}

const WORST = 'The second day is always the worst. On the first everyone is polite';

describe('the right words of a quotation', () => {
  it.each([
    [
      'whose last word is another',
      '“Volunteers were able to reach 64 villages in the first week; soldiers reached 24.”',
      '“Volunteers were able to reach 64 villages in the first week; soldiers reached 19.”',
    ],
    [
      'whose last two words are others',
      '“Patrols should be announced a week ahead, unless a storm warning is at hand.”',
      '“Patrols should be announced a week ahead, unless a storm warning is in force.”',
    ],
    [
      'to which a word was put at the end of a sentence',
      '“In 2023 the islands counted 412 boardings, of which 37 led to a fine indeed.”',
      '“In 2023 the islands counted 412 boardings, of which 37 led to a fine.”',
    ],
    [
      'to which a word was put at the beginning of a paragraph',
      '“Indeed, patrols should be announced a week ahead, unless a storm warning is in force.”',
      '“Patrols should be announced a week ahead, unless a storm warning is in force.”',
    ],
    [
      'to which a word was put at the beginning of a sentence',
      '“Whenever fishers must be able to plan their nights, and ferries their plans.”',
      '“Fishers must be able to plan their nights, and ferries their timetables.”',
    ],
    ['whose first word is another', `“${WORST.replace('The', 'Any')}.”`, `“${WORST}.”`],
  ])('%s are those of the paper, edges included', async (_what, draft, right) => {
    expect(await mended(draft)).toBe(right);
  });
});
