import { type Article, type Corrections, FIELDS, type NoneReason, type TraceStep } from './article';

/** What the report of a page is made of: more than it tells. */
export interface ReportedPage {
  /** Version of the extension. */
  version: string;
  /** `navigator.userAgent`. */
  userAgent: string;
  /** As the tab has it; query, hash and password are left out. */
  address: string;
  result:
    | { kind: 'article'; article: Article }
    | { kind: 'listing'; items: readonly unknown[] }
    | { kind: 'none'; reason: NoneReason }
    | { kind: 'problem'; problem: string };
  trace: readonly TraceStep[];
  /** How long the reading took. */
  milliseconds: number;
  /** Only which fields they are of is told; the name of a problem where the library could not tell. */
  corrections: Corrections | string;
}

/** Most characters of what a step found: enough to recognise it on the page. */
const FOUND_LIMIT = 80;

/**
 * A report of how a page was read, as plain text for whoever mends the extension (and so in English, whatever the
 * language of the interface). It tells steps and sources, and nothing of the user: no notes, highlights, lists, tags,
 * no value that they have corrected; of the page its address without query, and no text but what the steps found.
 */
export function reportOf(page: ReportedPage): string {
  const { version, userAgent, address, result, trace, milliseconds, corrections } = page;
  const sources = result.kind === 'article' ? Object.entries(result.article.sources) : [];
  const fields =
    typeof corrections === 'string'
      ? `not known (${corrections})`
      : FIELDS.filter((field) => field in corrections).join(', ');
  return [
    `RSIS Reader Companion ${version}, ${browserOf(userAgent)}`,
    `Page: ${withoutQuery(address)}`,
    `Read as: ${outcome(result)}, in ${Math.round(milliseconds)} ms`,
    'Steps:',
    ...trace.map(
      ({ step, found, how }) => `- ${step}: ${found === null ? 'nothing' : cut(found)} (${line(how)})`,
    ),
    ...(result.kind === 'article'
      ? [
          `Sources: ${sources.map(([field, way]) => `${field} ${way}`).join(', ') || 'none'}`,
          `Corrected by the user: ${fields || 'nothing'}`,
        ]
      : []),
    '',
  ].join('\n');
}

function outcome(result: ReportedPage['result']): string {
  switch (result.kind) {
    case 'article':
      return 'article';
    case 'listing':
      return `listing of ${result.items.length}`;
    case 'none':
      return `none: ${result.reason}`;
    case 'problem':
      return `problem: ${result.problem}`;
  }
}

/** Name and version of a browser; each names its relatives too, so the order matters. */
function browserOf(userAgent: string): string {
  const names: [token: string, name: string][] = [
    ['Firefox', 'Firefox'],
    ['Edg', 'Edge'],
    ['OPR', 'Opera'],
    ['Chrome', 'Chromium'],
  ];
  for (const [token, name] of names) {
    const version = new RegExp(`${token}/([\\d.]+)`).exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return 'another browser';
}

/** Scheme, host and path. */
function withoutQuery(address: string): string {
  if (!URL.canParse(address)) return 'no address';
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}

/** One line without the queries of the addresses in it. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\bhttps?:\/\/\S+/gi, (address) => {
    // The bracket that closes a remark is none of the address in it.
    const end = address.endsWith(')') ? ')' : '';
    return withoutQuery(address.slice(0, address.length - end.length)) + end;
  });
}

function cut(found: string): string {
  const characters = Array.from(line(found));
  return characters.length > FOUND_LIMIT
    ? `${characters.slice(0, FOUND_LIMIT).join('')}…`
    : characters.join('');
}
