import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundled, loadCiter, withoutEcho } from '@/utils/citation/engine';
import { BUNDLED, type BundledId } from '@/utils/citation/forms';
import { xmlOf } from './csl-xml';
import { byPandoc, HAS_PANDOC } from './pandoc';
import { RECORDS } from './records';

/** Where the two processors differ, and why: reason, then style, then what differs. */
const DIFFERENCES = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'pandoc-differences.json'), 'utf8'),
) as Record<string, Partial<Record<BundledId, string[]>>>;

/** One record alone is number 1, and nothing tells it from others of its year. */
const alone = (cited: string) =>
  cited.replace(/^([[(])\d+\b/, '$11').replace(/(\d{4}|n\.d\.|no date)-?[a-z]\b/, '$1');
const oneBlank = (text: string | undefined) => text?.replace(/\s+/g, ' ');

describe.runIf(HAS_PANDOC)('citations and entries of 60 records are those of pandoc', () => {
  it.each(BUNDLED)('in %s, but for what is listed', { timeout: 120_000 }, async (style) => {
    const [theirs, citer] = await Promise.all([
      bundled(style).then(({ csl }) => byPandoc(xmlOf(csl), RECORDS.map(withoutEcho))),
      loadCiter(style),
    ]);
    const entries = new Map(citer.bibliography(RECORDS).map(({ id, entry }) => [id, entry.text]));
    expect([theirs.cited.size, theirs.entries.size, entries.size]).toEqual([60, 60, 60]);
    const differing = RECORDS.flatMap((item) => {
      const { id } = item;
      const cited = citer.cite(item, { label: 'paragraph', value: '7' }).text;
      const theirCited = theirs.cited.get(id) ?? '';
      const isCitedAlike = cited === theirCited || alone(cited) === alone(theirCited);
      return [
        ...(isCitedAlike ? [] : [`cited ${id}`]),
        ...(oneBlank(entries.get(id)) === oneBlank(theirs.entries.get(id)) ? [] : [`entry ${id}`]),
      ];
    });
    const listed = Object.values(DIFFERENCES).flatMap((cases) => cases[style] ?? []);
    expect(differing.toSorted()).toEqual(listed.toSorted());
  });
});

describe('the list of differences', () => {
  it('gives each a reason, once', () => {
    for (const style of BUNDLED) {
      const all = Object.values(DIFFERENCES).flatMap((cases) => cases[style] ?? []);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
