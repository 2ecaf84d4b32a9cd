import '@/tests/bench/browser-globals';
import { makeCase, tally } from '@/tests/bench/anchor-cases';
import { corpus } from '@/tests/bench/anchor-corpus';
import { EDITS } from '@/tests/bench/anchor-edits';
import { ours } from '@/tests/bench/anchor-rules';
import { seeded } from '@/tests/bench/random';

const half = Number(process.argv[2] ?? 1) as 1 | 2;
const n = Number(process.argv[3] ?? 200);
const only = process.argv[4];
const texts = corpus(half);
console.log(
  texts.length,
  'texts',
  texts.reduce((s, t) => s + t.paragraphs.join('\n').length, 0),
);
const sum = { n: 0, w: 0 };
for (const [k, edit] of EDITS.entries()) {
  if (only && !edit.name.includes(only)) continue;
  const random = seeded(1000 * half + k);
  const cases = Array.from({ length: n }, () => makeCase(texts, edit, random));
  const t0 = performance.now();
  const t = await tally(cases, edit, ours);
  const ms = (performance.now() - t0) / n;
  sum.n += n;
  sum.w += t.wrong;
  console.log(
    edit.name.padEnd(42),
    ((100 * t.right) / n).toFixed(2).padStart(7),
    String(edit.least).padStart(6),
    (100 * t.right) / n < edit.least ? 'MISS' : '    ',
    'wrong',
    ((100 * t.wrong) / n).toFixed(2),
    'certain',
    ((100 * t.certain) / n).toFixed(1),
    'asked',
    ((100 * t.asked) / n).toFixed(1),
    ms.toFixed(1) + 'ms',
  );
  if (only && process.argv[5])
    for (const c of cases) {
      const t = await tally([c], edit, ours);
      if (t.right === 0 || t.wrong) {
        const f: any = await ours(c.edited.text, c.anchor.quote, c.anchor.position);
        console.log(
          JSON.stringify({
            exact: c.anchor.quote.exact,
            pre: c.anchor.quote.prefix,
            suf: c.anchor.quote.suffix,
          }),
        );
        console.log(
          '   FOUND',
          f && [
            f.state,
            f.score.toFixed(2),
            c.edited.text.slice(f.start - 40, f.start) +
              '[[' +
              c.edited.text.slice(f.start, f.end) +
              ']]' +
              c.edited.text.slice(f.end, f.end + 40),
          ],
        );
      }
    }
}
console.log('overall wrong %', (100 * sum.w) / sum.n, 'of', sum.n);
