import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CslItem } from '@/utils/citation/csl';

const run = promisify(execFile);

export const HAS_PANDOC = spawnSync('pandoc', ['--version']).status === 0;

export interface ByPandoc {
  /** What stands in the text, or the note, by id. */
  cited: Map<string, string>;
  /** Entries of the bibliography, by id. */
  entries: Map<string, string>;
}

/** Citations of paragraph 7 of each record, and the bibliography, as pandoc's own citeproc has them. */
export async function byPandoc(xml: string, items: readonly CslItem[]): Promise<ByPandoc> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pandoc-'));
  try {
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('style.csl'), xml);
    writeFileSync(at('items.json'), JSON.stringify(items));
    writeFileSync(at('text.md'), items.map(({ id }) => `${id} [@${id}, para. 7]\n`).join('\n'));
    const given = ['--citeproc', '--csl', at('style.csl'), '--bibliography', at('items.json')];
    const { stdout } = await run('pandoc', [...given, '-t', 'html', '--wrap=none', at('text.md')]);
    const notes = new Map(
      [...stdout.matchAll(/<li id="fn(\d+)"[^>]*>([\s\S]*?)<\/li>/g)].map(([, n = '', note = '']) => [
        n,
        textOf(note),
      ]),
    );
    const cited = [...stdout.matchAll(/<p>(r\d+)\s?([\s\S]*?)<\/p>/g)].map(([, id = '', html = '']) => {
      const note = /href="#fn(\d+)"/.exec(html)?.[1];
      return [id, note === undefined ? textOf(html) : (notes.get(note) ?? '')] as const;
    });
    const entries = [
      ...stdout.matchAll(/<div id="ref-(r\d+)"[^>]*>\n?([\s\S]*?)\n?<\/div>\n(?=<div id="ref-|<\/div>)/g),
    ];
    return {
      cited: new Map(cited),
      entries: new Map(entries.map(([, id = '', html = '']) => [id, textOf(html)])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function textOf(html: string): string {
  return html
    .replace(/<a href="#fnref\d+"[\s\S]*?<\/a>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
