/**
 * The skeleton of the pages of the sample site: header and menus, breadcrumb, the publication page with its
 * doubled body, the listing. Class names and nesting are those of a real RSIS publication page; the words are ours.
 */

/**
 * Where the second copy of the body stands and which of the two is shown.
 * `phones`: a section for narrow windows, switched by a media query. `hidden-pane`: a second pane that is never
 * shown. `hidden-first`: likewise, but before the shown one. `print-outside`: outside `#main`, for print alone.
 * `single`: the page has one copy.
 */
export type Placement = 'phones' | 'hidden-pane' | 'hidden-first' | 'print-outside' | 'single';

export interface PublicationPage {
  title: string;
  /** As the page prints them: "A, B and C". */
  authors: string;
  /** As the page prints it: "5 February 2026". */
  date: string;
  /** Path of the PDF, or null. */
  pdf: string | null;
  /** HTML of the body, put in as it is. */
  body: string;
  categories: string[];
  placement: Placement;
}

const MENU = ['About RSIS', 'Research', 'Graduate Education', 'Publications', 'Events', 'Careers'];
const SERIES = [
  'Annual Reviews',
  'Books',
  'Bulletins and Newsletters',
  'RSIS Commentary Series',
  'Counter Terrorist Trends and Analyses',
  'IDSS Papers',
  'Working Papers',
];
/** Real pages list fewer categories under the second copy than under the first. */
const CATEGORIES_OF_SECOND_COPY = 4;

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function links(names: string[]): string {
  return `<ul>${names.map((name) => `<li><a href="#">${escapeHtml(name)}</a></li>`).join('')}</ul>`;
}

/** A whole page around `main`; `outside` stands after `#wrapper`, before the footer. */
export function page(title: string, main: string, outside = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} - RSIS</title><link rel="stylesheet" href="/site.css"></head>
<body>
<!-- A sample page written for the tests of RSIS Reader Companion: topics, people and institutions are invented. -->
<div id="mobile-menu">${links(['Back', ...MENU])}</div>
<div id="header"><div>Sample site for tests, in the skeleton of an RSIS page</div><div>${links(MENU)}</div></div>
<div id="wrapper"><section id="main"><div><div>
${main}
</div></div></section></div>
${outside}
<div id="footer"><div>Popular Links</div>${links(['Intranet', 'Subscribe', 'Contact Us'])}<div>Invented content, no affiliation with RSIS or NTU.</div></div>
<div class="cookie"><p>This site uses cookies to offer you a better browsing experience. <a href="#">Learn more</a></p><button>OK</button></div>
<div class="latest-book">Latest Book <a href="#">more info</a></div>
<script src="/late.js" defer></script>
</body></html>
`;
}

function breadcrumb(trail: string[]): string {
  return `<div class="breadcrumb">${links(['RSIS', ...trail])}</div>`;
}

function copy(body: string, categories: string[]): string {
  const terms = categories.map((name) => `<a href="#">${escapeHtml(name)}</a>`).join(' / ');
  return (
    `<div class="publication-content-content">${body}</div>` +
    `<section><span>Categories: ${terms}</span></section>`
  );
}

function pane(className: string, content: string): string {
  return `<div class="publication-content-section-pane ${className}"><div>${content}</div></div>`;
}

/** The page of one publication, its body standing twice unless its placement is `single`. */
export function publicationPage(publication: PublicationPage): string {
  const { title, authors, date, pdf, body, categories, placement } = publication;
  const shown = pane(
    `pane-left force-full-width-panel${placement === 'phones' ? ' copy-for-wide' : ''}`,
    copy(body, categories),
  );
  const second = copy(body, categories.slice(0, CATEGORIES_OF_SECOND_COPY));
  const panes: Record<Placement, string> = {
    phones: `<div>${shown}</div></div><div class="publication-content-section copy-for-phones"><div>${pane('pane-left', second)}</div>`,
    'hidden-pane': `<div>${shown}${pane('pane-right copy-hidden', second)}</div>`,
    'hidden-first': `<div>${pane('pane-left copy-hidden', second)}${shown}</div>`,
    'print-outside': `<div>${shown}</div>`,
    single: `<div>${shown}</div>`,
  };
  const download = pdf ? `<a class="btn pdf-download" href="${escapeHtml(pdf)}">download pdf</a>` : '';
  const main = `${breadcrumb(['Publication', 'RSIS Publications', title])}
<div class="content-view-container"><div class="col-1-3">${links(SERIES)}</div>
<div class="col-2-3 print-expand single-rsispub-page-container new-publication">
<div class="publication-details-section"><div>
<div class="publication-details-section-pane pane-left"><div><div class="title">${escapeHtml(title)}</div>
<div class="publication-details-section-content-block"><div class="publication-details-author">${escapeHtml(authors)}</div>
<div class="publication-details-date"><p class="date">${escapeHtml(date)}</p></div></div></div></div>
<div class="publication-details-section-pane pane-right"><div><div>${download}</div></div></div>
</div></div>
<div class="publication-content-section">${panes[placement]}</div>
</div></div>`;
  const outside = placement === 'print-outside' ? `<div class="copy-for-print">${second}</div>` : '';
  return page(title, main, outside);
}

export interface ListedItem {
  title: string;
  path: string;
  authors: string;
  date: string;
}

/** A listing: cards that lead to publications, each wrapped in the `<article>` element that only listings have. */
export function listingPage(title: string, items: ListedItem[]): string {
  const cards = items.map(
    (item) => `<article><div class="rsis-container-card-roll">
<p class="title title-box"><a class="link" href="${escapeHtml(item.path)}">${escapeHtml(item.title)}</a></p>
<p class="author">${escapeHtml(item.authors)}</p><p class="date">${escapeHtml(item.date)}</p></div></article>`,
  );
  const paging = `<ul class="pagination"><li class="pagination-item active"><a class="link" href="#">1</a></li></ul>`;
  const main = `${breadcrumb(['Publications', title])}<h1>${escapeHtml(title)}</h1>
<div class="rsispub-listing-page-container"><section class="publication-listing">${cards.join('\n')}</section>${paging}</div>`;
  return page(title, main);
}
