import type { ArticleMetadata } from '@/utils/article/article';
import type { CslType } from './csl';

/** What a publication is in the eyes of a citation style. */
export interface CitedKind {
  type: CslType;
  /** What a style prints before the number: "Working Paper". Null when the type says it all. */
  genre: string | null;
  /** True only when RSIS itself brought the text out: nothing else may name it as the publisher. */
  byRsis: boolean;
}

type Described = Pick<ArticleMetadata, 'coverage' | 'series' | 'code' | 'url' | 'publisher'>;

const RSIS_ADDRESS = /^https?:\/\/(?:[a-z0-9-]+\.)*rsis\.edu\.sg(?::\d+)?(?:[/?#]|$)/i;

/** What is said to be a part of a book, whoever brought it out; of which book, no page tells in a field. */
const CHAPTER = /\bchapters?\b/i;

/** Series of RSIS by name, old names and new ones. The order matters: the first that matches is taken. */
const SERIES: readonly { name: RegExp; type: CslType; genre: string | null }[] = [
  { name: /^speech/i, type: 'speech', genre: 'Speech' },
  { name: /counter terrorist trends/i, type: 'article-journal', genre: null },
  { name: /interreligious relations/i, type: 'report', genre: 'Interreligious Relations' },
  { name: /bulletin|newsletter/i, type: 'article-magazine', genre: null },
  { name: /commentar/i, type: 'report', genre: 'Commentary' },
  { name: /^idss paper/i, type: 'report', genre: 'IDSS Paper' },
  { name: /working paper/i, type: 'report', genre: 'Working Paper' },
  { name: /policy (report|brief|paper)/i, type: 'report', genre: 'Policy Report' },
  { name: /event report/i, type: 'report', genre: 'Event Report' },
  { name: /nts insight/i, type: 'report', genre: 'NTS Insight' },
  { name: /nts alert/i, type: 'report', genre: 'NTS Alert' },
  { name: /annual review/i, type: 'report', genre: 'Annual Review' },
  { name: /^monograph/i, type: 'book', genre: 'Monograph' },
  { name: /^books?$/i, type: 'book', genre: null },
];

/** Codes whose letters tell the series when no category does. */
const CODES: readonly { code: RegExp; genre: string }[] = [
  { code: /^CO\d/i, genre: 'Commentary' },
  { code: /^IP\d/i, genre: 'IDSS Paper' },
  { code: /^ER\d/i, genre: 'Event Report' },
  { code: /^WP\d/i, genre: 'Working Paper' },
  { code: /^PR\d/i, genre: 'Policy Report' },
  { code: /^IN\d/i, genre: 'NTS Insight' },
  { code: /^AL\d/i, genre: 'NTS Alert' },
];

/**
 * The kind of a publication. What another outlet printed (a media highlight) or another house published
 * (a staff publication) is never claimed for RSIS, whatever its categories say.
 */
export function citedKind(publication: Described): CitedKind {
  const { coverage, series, code, url, publisher } = publication;
  const isChapter = CHAPTER.test(series ?? '');
  if (!RSIS_ADDRESS.test(url)) {
    // What another site calls the series of its page is the journal that its head names.
    return { type: publisher !== null && series ? 'article-journal' : 'webpage', genre: null, byRsis: false };
  }
  if (coverage === 'excerpt' || /\/(?:staff-publication|media-highlight)\//i.test(url)) {
    return { type: isChapter ? 'chapter' : 'article', genre: null, byRsis: false };
  }
  if (/\/rsis-speeches-article\//i.test(url)) return { type: 'speech', genre: 'Speech', byRsis: true };
  if (/\/ctta-newsarticle\//i.test(url)) return { type: 'article-journal', genre: null, byRsis: true };
  if (isChapter) return { type: 'chapter', genre: null, byRsis: true };
  const named = SERIES.find(({ name }) => name.test(series ?? ''));
  if (named) return { type: named.type, genre: named.genre, byRsis: true };
  const coded = CODES.find((entry) => entry.code.test(code ?? ''));
  if (coded) return { type: 'report', genre: coded.genre, byRsis: true };
  return series || code
    ? { type: 'report', genre: null, byRsis: true }
    : { type: 'webpage', genre: null, byRsis: true };
}
