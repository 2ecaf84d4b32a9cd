import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { extract } from '@/utils/article/extract';
import type { LedArticle } from './lead-articles';

/** Real papers that whoever runs this may have beside the project: pages, and what is known of each. */
const SEEDS = '../shared/seed';

/** Those of them that have a lead; null where the folder is not there. */
export function seedArticles(): LedArticle[] | null {
  if (!existsSync(SEEDS)) return null;
  const names = readdirSync(SEEDS).filter((name) => name.endsWith('.expected.json'));
  return names.flatMap((name) => {
    const { url } = JSON.parse(readFileSync(path.join(SEEDS, name), 'utf8')) as { url: string };
    const html = readFileSync(path.join(SEEDS, name.replace('.expected.json', '.html')), 'utf8');
    const result = extract(new JSDOM(html, { url }).window.document, url);
    if (result.kind !== 'article' || !result.article.lead) return [];
    const { title, language, lead, paragraphs } = result.article;
    return [{ title, language, lead: lead.text, paragraphs }];
  });
}
