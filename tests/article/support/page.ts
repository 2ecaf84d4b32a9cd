import type { Piece } from './papers';

/** Where the second printing of the body stands. */
export const PLACEMENTS = [
  'none',
  'second pane',
  'second section',
  'hidden for phones',
  'hidden for wide screens',
  'first in order',
  'print only',
  'outside main',
  'before the header',
  'both in one element',
  'flat in one element',
  'split in sections',
  'sections by turns',
  'three printings',
] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** How the second printing differs from the first, without being another text. */
export const DIFFERENCES = ['none', 'white space', 'entities', 'attributes'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** `current`: the skeleton of 2023 to 2025; `renamed`: every class replaced; `old`: a table without classes. */
export type Layout = 'current' | 'renamed' | 'old';

export interface PageSpec {
  printedTitle: string;
  /** Author line; null leaves it out. */
  authors: string | null;
  date: string | null;
  body: readonly Piece[];
  categories?: readonly string[];
  /** Terms of the second printing; the same when missing. */
  fewerCategories?: readonly string[];
  pdf?: string | null;
  layout?: Layout;
  placement?: Placement;
  difference?: Difference;
  /** HTML that replaces or joins parts of the skeleton. */
  head?: string;
  lang?: string;
  /** Behind the body, inside its pane: once for each printing. */
  afterBody?: string;
  /** At the start of the page, before its menus. */
  atStart?: string;
  /** In the publication's container: before the title, beside the PDF button, behind all copies of the body. */
  beforeTitle?: string;
  besideButton?: string;
  behindCopies?: string;
  /** At the end of the page. */
  atEnd?: string;
}

const MENU = [
  'About RSIS',
  'Introduction',
  'Board of Governors',
  'Research Centres',
  'Graduate Education',
  'Events',
];
const SERIES_MENU = [
  'Annual Reviews',
  'Books',
  'Bulletins and Newsletters',
  'RSIS Commentary Series',
  'IDSS Papers',
  'Working Papers',
];
const menu = (items: readonly string[]) =>
  `<ul>${items.map((item) => `<li><a href="#">${item}</a></li>`).join('')}</ul>`;

const FURNITURE = `
<div id="footer"><div>Popular Links</div><div>About RSISResearch ProgrammesPublicationsEventsCareers</div><div>Subscribe to RSIS Publications</div><div>Nanyang Technological University</div><div>Copyright © S. Rajaratnam School of International Studies. All rights reserved.</div><div>Privacy Statement / Terms of Use</div></div>
<div class="wogaa-sentiments"><h3>Help us improve</h3><p>Rate your experience with this website</p><button>1</button><p>0/255 characters</p></div>
<div class="cookie"><p>This site uses cookies to offer you a better browsing experience. By continuing, you are agreeing to the use of cookies on your device as described in our privacy policy. <a href="#">Learn more</a></p><button>OK</button></div>
<div class="latest-book">Latest Book <a href="#">more info</a></div>`;

/** Words that stand on every page and in no article. */
export const FURNITURE_WORDS = [
  'uses cookies',
  'Help us improve',
  'Popular Links',
  'Bulletins and Newsletters',
  'Board of Governors',
  'Latest Book',
  'download pdf',
  'Categories:',
  'All rights reserved',
];

/** A page in the site's skeleton around a text. */
export function renderPage(spec: PageSpec): string {
  const page = spec.layout === 'old' ? oldPage(spec) : currentPage(spec);
  return spec.layout === 'renamed' ? renamed(page) : page;
}

function currentPage(spec: PageSpec): string {
  const { printedTitle, categories = [], pdf = null } = spec;
  const [before, inMain, after] = placed(
    spec,
    pane(spec, categories),
    pane(spec, spec.fewerCategories ?? categories, spec.difference),
  );
  const author = spec.authors === null ? '' : `<div class="publication-details-author">${spec.authors}</div>`;
  const date =
    spec.date === null ? '' : `<div class="publication-details-date"><p class="date">${spec.date}</p></div>`;
  const button = pdf ? `<a class="btn pdf-download" href="${pdf}">download pdf</a>` : '';
  return `${head(spec)}
<body class="single single-rsispub">${spec.atStart ?? ''}${before}<div id="mobile-menu">${menu(MENU)}</div>
<div id="header"><div>S. Rajaratnam School of International Studies Think Tank and Graduate School Ponder The Improbable Since 1966</div>${menu(MENU)}</div>
<div id="wrapper"><section id="main"><div><div>
<div class="breadcrumb"><ul><li><a href="#">RSIS</a></li><li><a href="#">Publication</a></li><li><a href="#">RSIS Publications</a></li><li><a href="#">${printedTitle}</a></li></ul></div>
<div class="content-view-container">
 <div class="col-1-3">${menu(SERIES_MENU)}</div>
 <div class="col-2-3 print-expand single-rsispub-page-container new-publication">
  ${spec.beforeTitle ?? ''}<div class="publication-details-section"><div>
   <div class="publication-details-section-pane pane-left"><div>
    <div class="title">${printedTitle}</div>
    <div class="publication-details-section-content-block">${author}${date}</div>
   </div></div>
   <div class="publication-details-section-pane pane-right"><div><div>${button}${spec.besideButton ?? ''}</div></div></div>
  </div></div>
  ${inMain}${spec.behindCopies ?? ''}
 </div>
</div></div></div></section></div>
${after}${FURNITURE}${spec.atEnd ?? ''}</body></html>`;
}

function head({ printedTitle, head: extra = '', lang = 'en' }: PageSpec): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${printedTitle} - RSIS</title>${extra}</head>`;
}

const terms = (categories: readonly string[]) =>
  categories.length === 0
    ? ''
    : `<section><span>Categories: ${categories.map((term) => `<a href="https://www.rsis.edu.sg/c/${encodeURIComponent(term)}">${term}</a>`).join(' / ')}</span></section>`;

interface Pane {
  pieces: string[];
  /** What stands behind the body in its pane. */
  rest: string;
}

function pane(
  { body, afterBody = '' }: PageSpec,
  categories: readonly string[],
  difference: Difference = 'none',
): Pane {
  return { pieces: body.map(({ html }) => changed(html, difference)), rest: afterBody + terms(categories) };
}

const bodyOf = (pieces: readonly string[]) =>
  `<div class="publication-content-content">${pieces.join('\n')}</div>`;
const section = (inner: string, attributes = 'class="publication-content-section"') =>
  `<div ${attributes}><div>${inner}</div></div>`;
const paneOf = (
  inner: string,
  attributes = 'class="publication-content-section-pane pane-left force-full-width-panel"',
) => `<div ${attributes}><div>${inner}</div></div>`;
const whole = ({ pieces, rest }: Pane) => bodyOf(pieces) + rest;

/** What stands before the header, in the main part and behind it. */
function placed(
  { placement = 'second section' }: PageSpec,
  first: Pane,
  second: Pane,
): [string, string, string] {
  const one = section(paneOf(whole(first)));
  const half = Math.ceil(first.pieces.length / 2);
  const split = ({ pieces, rest }: Pane, i: number) =>
    i === 0 ? bodyOf(pieces.slice(0, half)) : bodyOf(pieces.slice(half)) + rest;
  switch (placement) {
    case 'none':
      return ['', one, ''];
    case 'second pane':
      return [
        '',
        section(
          paneOf(whole(first)) + paneOf(whole(second), 'class="publication-content-section-pane pane-right"'),
        ),
        '',
      ];
    case 'second section':
      return ['', one + section(paneOf(whole(second))), ''];
    case 'hidden for phones':
      return [
        '',
        one +
          section(
            paneOf(whole(second)),
            'class="publication-content-section mobile-only" style="display:none"',
          ),
        '',
      ];
    case 'hidden for wide screens':
      return ['', section(paneOf(whole(second)), 'class="publication-content-section" hidden') + one, ''];
    case 'first in order':
      return ['', section(paneOf(whole(second)), 'class="publication-content-section print-only"') + one, ''];
    case 'print only':
      return ['', one + section(paneOf(whole(second)), 'class="print-only"'), ''];
    case 'outside main':
      return [
        '',
        one,
        `<div class="x-print" style="display: none"><article>${second.pieces.join('')}</article>${second.rest}</div>`,
      ];
    case 'before the header':
      return [`<div class="print-version" hidden>${second.pieces.join('')}${second.rest}</div>`, one, ''];
    case 'both in one element':
      return [
        '',
        section(
          paneOf(
            `<div class="publication-content-content"><div>${first.pieces.join('')}</div><div hidden>${second.pieces.join('')}</div></div>${first.rest}${second.rest}`,
          ),
        ),
        '',
      ];
    case 'flat in one element':
      return [
        '',
        section(paneOf(bodyOf([...first.pieces, ...second.pieces]) + first.rest + second.rest)),
        '',
      ];
    case 'split in sections':
      return [
        '',
        `${section(paneOf(split(first, 0)) + paneOf(split(first, 1)))}${section(paneOf(split(second, 0)) + paneOf(split(second, 1)), 'class="publication-content-section print-only"')}`,
        '',
      ];
    case 'sections by turns':
      return [
        '',
        `${section(paneOf(split(first, 0)) + paneOf(split(second, 0), 'class="print-only"'))}${section(paneOf(split(first, 1)) + paneOf(split(second, 1), 'class="print-only"'))}`,
        '',
      ];
    case 'three printings':
      return [
        '',
        one +
          section(paneOf(whole(second)), 'class="publication-content-section mobile-only"') +
          section(paneOf(whole(second)), 'class="print-only"'),
        '',
      ];
  }
}

function changed(html: string, difference: Difference): string {
  switch (difference) {
    case 'none':
      return html;
    case 'white space':
      return html
        .replace(/ (?=[a-z])/g, (space, at: number) => (at % 3 === 0 ? '\n   ' : space))
        .replace(/<\/p>/g, ' </p>\n\n');
    case 'entities':
      return html.replace(/’/g, '&rsquo;').replace(/–/g, '&#8211;').replace(/é/g, 'e&#769;');
    case 'attributes':
      return html.replace(/<p>/g, '<p class="copy" style="margin:0">').replace(/<(h\d)>/g, '<$1 class="t">');
  }
}

/** The same page with classes and ids that nobody has seen before. */
function renamed(html: string): string {
  const names = new Map<string, string>();
  const other = (name: string) => {
    if (!names.has(name)) names.set(name, `z${names.size}q`);
    return names.get(name) ?? name;
  };
  return html.replace(/ (class|id)="([^"]*)"/g, (_, attribute, value: string) => {
    return ` ${attribute}="${value.split(' ').map(other).join(' ')}"`;
  });
}

/** As such sites were built before: tables, <font>, <h1>, no class that says anything. */
function oldPage(spec: PageSpec): string {
  const { printedTitle, authors, date, body, categories = [], pdf } = spec;
  return `${head(spec)}
<body bgcolor="#ffffff">${spec.atStart ?? ''}<table width="980"><tr><td colspan="2">${menu(MENU)}</td></tr>
<tr><td width="180">${menu(SERIES_MENU)}</td><td>${spec.beforeTitle ?? ''}<h1>${printedTitle}</h1>
${authors === null ? '' : `<p>By ${authors}</p>`}${date === null ? '' : `<p>${date}</p>`}
${body.map(({ html }) => html).join('\n')}
${pdf ? `<p><a href="${pdf}">Download PDF</a></p>` : ''}
${categories.length > 0 ? `<p>Categories: ${categories.join(' / ')}</p>` : ''}${spec.behindCopies ?? ''}
</td></tr></table>${FURNITURE}${spec.atEnd ?? ''}</body></html>`;
}
