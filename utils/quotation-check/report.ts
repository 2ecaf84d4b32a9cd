import type { DiffPart } from '@/utils/anchor/word-diff';
import { htmlText } from '@/utils/html-text';
import type { Checked } from './check-draft';
import type { Note, Reason } from './judge';
import type { PaperFacts } from './sources';
import { type Finding, VERDICTS, type Verdict } from './verdict';

/** The words of a report, and how it names things. */
export interface ReportWords {
  title: string;
  made: string;
  quotation: string;
  paper: string;
  /** What stands over the words that differ, and over those that the paper's present text has. */
  differs: string;
  now: string;
  verdict: (verdict: Verdict) => string;
  reason: (reason: Reason) => string;
  note: (note: Note) => string;
  named: (label: string) => string;
  source: (facts: PaperFacts, paragraph: number | null) => string;
}

const STYLE = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }
h1 { font-size: 1.5rem; }
ul.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
article { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid #8888; border-left: .3rem solid #888; break-inside: avoid; }
article.verbatim { border-left-color: #2b8a3e; }
article.altered, article.wrong-paper { border-left-color: #c2282d; }
article.older, article.not-found { border-left-color: #b08900; }
article h2 { margin: 0; font-size: 1rem; }
blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 2px solid #8886; white-space: pre-line; overflow-wrap: anywhere; }
p, li { margin: .25rem 0; overflow-wrap: anywhere; }
.compared { margin: .25rem 0 .5rem; padding-left: .75rem; border-left: 2px solid #8886; }
del { color: #a3201d; background: #a3201d22; }
del + ins { margin-inline-start: .25em; }
article > :last-child { margin-bottom: 0; }
ul.soft { padding-left: 1.25rem; }
ins { color: #1d6b3a; background: #1d6b3a22; font-weight: bold; }
.soft { opacity: .8; font-size: .9rem; }
@media (prefers-color-scheme: dark) { del { color: #ff9c94; } ins { color: #86d6a2; } }
@media print { :root { color-scheme: light; } body { margin: 0; max-width: none; } }
`;

/**
 * A report as one HTML file: nothing in it runs or loads, whatever the draft or a paper holds; every piece of text is
 * escaped, and its own policy forbids everything but its style.
 */
export function reportHtml(draft: string, { findings, papers }: Checked, words: ReportWords): string {
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    n: findings.filter((finding) => finding.verdict === verdict).length,
  })).filter(({ n }) => n > 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${htmlText(words.title)}</h1>
<p class="soft">${htmlText(words.made)}</p>
<ul class="counts">${counts.map(({ verdict, n }) => `<li>${htmlText(words.verdict(verdict))}: <strong>${n}</strong></li>`).join('')}</ul>
${findings.map((finding, i) => article(draft, finding, i + 1, papers, words)).join('\n')}
</main>
</body>
</html>
`;
}

function article(
  draft: string,
  { quotation, verdict, hit, attribution }: Finding,
  number: number,
  papers: ReadonlyMap<string, PaperFacts>,
  words: ReportWords,
): string {
  const paper = hit && papers.get(hit.key);
  const reasons = verdict === 'verbatim' ? [] : (hit?.judgement.reasons ?? []);
  const lines = [
    ...reasons.map(words.reason),
    ...(hit?.judgement.notes ?? []).map(words.note),
    ...(attribution.label !== null ? [words.named(attribution.label)] : []),
  ];
  return [
    `<article class="${verdict}">`,
    `<h2>${number}. ${htmlText(words.verdict(verdict))}</h2>`,
    `<p class="soft">${htmlText(words.quotation)}</p>`,
    `<blockquote dir="auto">${htmlText(draft.slice(quotation.start, quotation.end).replace(/^ {0,3}> ?/gm, ''))}</blockquote>`,
    reasons.length > 0 && hit ? compared(words.differs, hit.judgement.diff) : '',
    hit?.now ? compared(words.now, hit.now.diff) : '',
    paper
      ? `<p class="soft">${htmlText(words.paper)}</p>\n<p>${linked(paper)} <bdi>${htmlText(words.source(paper, hit.paragraph))}</bdi></p>`
      : '',
    lines.length > 0
      ? `<ul class="soft">${lines.map((line) => `<li>${htmlText(line)}</li>`).join('')}</ul>`
      : '',
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const compared = (label: string, diff: readonly DiffPart[]): string =>
  `<p class="soft">${htmlText(label)}</p>\n<p class="compared" dir="auto">${diff.map(part).join('')}</p>`;

function part({ kind, text }: DiffPart): string {
  if (kind === 'same') return htmlText(text);
  return kind === 'removed' ? `<del>${htmlText(text)}</del>` : `<ins>${htmlText(text)}</ins>`;
}

function linked({ url, title }: PaperFacts): string {
  const named = `<bdi>${htmlText(title)}</bdi>`;
  return /^https?:\/\//i.test(url) ? `<a href="${htmlText(url)}">${named}</a>` : named;
}
