import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Paragraph } from '@/utils/article/article';

/** A paper whose authors have summed it up themselves. */
export interface LedArticle {
  title: string;
  language: string;
  lead: string;
  /** Without the lead. */
  paragraphs: Paragraph[];
}

const FOLDER = path.resolve(import.meta.dirname, 'lead-articles');

/**
 * Commentaries of our own, in the manner of the genre and with invented figures, written with their leads before any
 * ranking was run on them. Of those in the files 3 and 4, written in one go, the odd ones are for `tuning`, the even ones
 * `held-out`. The ranking was set on `tuning`; `held-out` was only ever measured.
 */
export function leadArticles(half: 'tuning' | 'held-out'): LedArticle[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.startsWith(half))
    .sort();
  return files.flatMap((name) =>
    readFileSync(path.join(FOLDER, name), 'utf8').split(/^# /m).slice(1).map(parsed),
  );
}

function parsed(text: string): LedArticle {
  const [title = '', lead = '', ...rest] = text.split('\n');
  const body = rest.map((line) => line.trim()).filter((line) => line !== '');
  if (!lead.startsWith('> ') || body.length < 5) throw new Error(`"${title}" has no lead or no body`);
  return {
    title,
    language: 'en',
    lead: lead.slice(2),
    paragraphs: body.map((line, i) => ({ n: i + 1, kind: 'text', text: line })),
  };
}
