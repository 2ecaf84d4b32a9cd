import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/quotation-check/check-draft';
import { applied, rightWords } from '@/utils/quotation-check/edits';
import { PAPERS, SOURCES } from './papers';

const check = async (draft: string) => {
  const checked = await checkDraft(draft, SOURCES, {
    signal: new AbortController().signal,
    onProgress: () => {},
    turn: async () => {},
  });
  if (!checked) throw new Error('stopped');
  return checked;
};

/** A paragraph of the present text, without marks that would end the quotation, as words and blanks. */
const PARAGRAPHS = PAPERS.flatMap(({ key, versions }) =>
  (versions.at(-1)?.paragraphs ?? []).map(({ text }) => ({ key, words: text.split(' ') })),
).filter(({ words }) => words.length > 8 && !/[“”"]/.test(words.join('')));

/** Some words side by side, at least six. */
const stretches = fc
  .constantFrom(...PARAGRAPHS)
  .chain(({ key, words }) =>
    fc
      .tuple(fc.integer({ min: 0, max: words.length - 6 }), fc.integer({ min: 6, max: 30 }))
      .map(([from, most]) => ({ key, words: words.slice(from, from + most) })),
  );

const NEGATION = /^(?:not|never|no|hardly|rarely|neither|nor|unless|nobody|nothing)$/i;

describe('a quotation', () => {
  it('of any words side by side is verbatim', async () => {
    await fc.assert(
      fc.asyncProperty(stretches, fc.constantFrom('“ ”', '" "'), async ({ key, words }, marks) => {
        const [open = '', close = ''] = marks.split(' ');
        const { findings } = await check(`Here it is: ${open}${words.join(' ')}${close} and so on.`);
        expect(findings.map(({ verdict, hit }) => ({ verdict, key: hit?.key }))).toEqual([
          { verdict: 'verbatim', key },
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('with a negation put in or taken out is never verbatim', async () => {
    await fc.assert(
      fc.asyncProperty(stretches, fc.nat(), async ({ words }, at) => {
        const i = words.findIndex((word) => NEGATION.test(word));
        const place = 1 + (at % (words.length - 1));
        // One at the edge only makes the quotation shorter.
        const turned =
          i > 0 && i < words.length - 1
            ? words.filter((_, k) => k !== i)
            : [...words.slice(0, place), 'not', ...words.slice(place)];
        const { findings } = await check(`Here it is: “${turned.join(' ')}” and so on.`);
        expect(findings.map(({ verdict }) => verdict)).not.toContain('verbatim');
      }),
      { numRuns: 150 },
    );
  });

  it('with another number is never verbatim', async () => {
    const numbered = stretches.filter(({ words }) => words.some((word) => /\d/.test(word)));
    await fc.assert(
      fc.asyncProperty(numbered, fc.integer({ min: 0, max: 9 }), async ({ words }, digit) => {
        const i = words.findIndex((word) => /\d/.test(word));
        const other = words[i]?.replace(/\d/, (was) =>
          String(Number(was) === digit ? (digit + 1) % 10 : digit),
        );
        const { findings } = await check(`“${words.map((word, k) => (k === i ? other : word)).join(' ')}”`);
        expect(findings.map(({ verdict }) => verdict)).not.toContain('verbatim');
      }),
      { numRuns: 100 },
    );
  });

  it('into which the right words are put is verbatim', async () => {
    await fc.assert(
      fc.asyncProperty(stretches, fc.nat(), async ({ words }, at) => {
        const i = 1 + (at % (words.length - 2));
        const draft = `Here it is: “${words.map((word, k) => (k === i ? 'lantern' : word)).join(' ')}” and so on.`;
        const { findings } = await check(draft);
        const [finding] = findings;
        if (finding?.verdict !== 'altered') return;
        const edits = rightWords(draft, finding);
        expect(edits).not.toBeNull();
        const mended = applied(draft, [{ id: 0, kind: 'words', edits: edits ?? [] }]);
        expect((await check(mended)).findings.map(({ verdict }) => verdict)).toEqual(['verbatim']);
      }),
      { numRuns: 100 },
    );
  });

  it('is found in any text without an error', async () => {
    const signs = fc.constantFrom(
      ...Array.from('“”"\'‘’«»„…[]()*_`>-\n .ab1%$^:'),
      '\n\n',
      '[^1]',
      'not ',
      'Teo ',
      'ship ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 60 }), async (all) => {
        const draft = all.join('');
        const { findings } = await check(draft);
        for (const { quotation } of findings) {
          expect(quotation.start).toBeLessThanOrEqual(quotation.innerStart);
          expect(quotation.innerStart).toBeLessThanOrEqual(quotation.innerEnd);
          expect(quotation.innerEnd).toBeLessThanOrEqual(quotation.end);
          expect(quotation.end).toBeLessThanOrEqual(draft.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
