import * as v from 'valibot';
import { FileFaultError } from '@/utils/backup/file-fault';
import { paperAt } from './annotations';
import { Collected } from './collect';
import { webAddress } from './csl-paper';
import type { ImportedFile } from './imported';
import { markOf } from './mark';

/** A row of the API of Hypothesis (https://h.readthedocs.io/en/latest/api-reference/v1/), as far as it is used. */
const words = v.fallback(v.optional(v.string()), undefined);
const selector = v.object({
  type: words,
  exact: words,
  prefix: words,
  suffix: words,
  start: v.fallback(v.optional(v.number()), undefined),
  end: v.fallback(v.optional(v.number()), undefined),
});
const row = v.object({
  id: words,
  uri: v.string(),
  text: words,
  tags: v.fallback(v.array(v.string()), []),
  created: words,
  document: v.fallback(v.optional(v.object({ title: v.fallback(v.array(v.string()), []) })), undefined),
  target: v.fallback(
    v.array(
      v.object({
        selector: v.fallback(
          v.array(
            v.fallback(selector, {
              type: undefined,
              exact: undefined,
              prefix: undefined,
              suffix: undefined,
              start: undefined,
              end: undefined,
            }),
          ),
          [],
        ),
      }),
    ),
    [],
  ),
});

/** Reads annotations of Hypothesis; notes on a whole page and answers to others mark no words and are left out. */
export function readHypothesis(rows: readonly unknown[]): ImportedFile {
  const collected = new Collected();
  for (const [index, one] of rows.entries()) {
    const what = `rows[${index + 1}]`;
    const read = v.safeParse(row, one);
    if (!read.success) throw new FileFaultError('bad-value', { what });
    const { id, uri, text, tags, created, document, target } = read.output;
    const selectors = target[0]?.selector ?? [];
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const url = webAddress(uri);
    if (url === null || !quote?.exact?.trim()) {
      collected.add(null, text?.slice(0, 80) || what, { what });
      continue;
    }
    const mark = markOf({
      id: id === undefined ? null : `hypothesis ${id}`,
      paper: url,
      exact: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      start: position?.start,
      end: position?.end,
      note: text ?? '',
      tags,
      createdAt: created,
    });
    collected.add({ ...paperAt(url, { title: document?.title[0] }), highlights: [mark] }, what, { what });
  }
  return { kind: 'hypothesis', name: null, papers: collected.papers(), leftOut: collected.leftOut };
}
