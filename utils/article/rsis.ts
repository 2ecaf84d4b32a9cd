/**
 * Everything that is known of the markup and wording of www.rsis.edu.sg, in one place. Selectors as three public
 * scrapers and one saved page agree on them, last compared in September 2025; none is relied on alone.
 */
export const SELECTORS = {
  publication: '.single-rsispub-page-container, .publication-content-section, .publication-details-section',
  title: '.publication-details-section .title',
  authors: '.publication-details-author',
  date: '.publication-details-date .date, .publication-details-date',
  pdf: 'a.pdf-download',
  body: '.publication-content-content',
  breadcrumb: '[class*="breadcrumb"], [id*="breadcrumb"]',
  listing: '.rsispub-listing-page-container, section.publication-listing, .rsis-container-card-roll',
  listingItem:
    '.rsis-container-card-roll .title-box > a, p.title.title-box > a, .publication-listing p.title > a',
  notFound: 'body.error404, .error-404, .page-404',
} as const;

/** Series under their present names, and the names they had. */
export const SERIES: Readonly<Record<string, readonly string[]>> = {
  'RSIS Commentary Series': ['RSIS Commentaries', 'RSIS Commentary', 'Commentaries', 'Commentary Series'],
  'IDSS Papers': ['IDSS Paper'],
  'Annual Reviews': ['Annual Review'],
  Books: ['Book'],
  'Bulletins and Newsletters': ['Bulletins', 'Newsletters', 'Bulletin', 'Newsletter'],
  'Counter Terrorist Trends and Analyses': ['CTTA', 'Counter Terrorist Trends and Analyses (CTTA)'],
  'Commemorative / Event Reports': [
    'Event Reports',
    'Event Report',
    'Commemorative Reports',
    'Conference Reports',
  ],
  'Future Issues': ['Future Issues and Technology'],
  'Interreligious Relations': ['Interreligious Relations (IRR) Issues', 'IRR Issues'],
  Monographs: ['Monograph'],
  'NTS Insight': ['NTS Insights'],
  'NTS Alert': ['NTS Alerts'],
  'Policy Reports': ['Policy Report'],
  'Working Papers': ['Working Paper', 'RSIS Working Papers', 'RSIS Working Paper Series'],
  Speeches: ['Speech'],
};

/** Series whose page holds an abstract while the paper itself is in the PDF. */
export const ABSTRACT_SERIES: ReadonlySet<string> = new Set([
  'Working Papers',
  'Policy Reports',
  'Monographs',
  'Books',
  'Annual Reviews',
  'NTS Insight',
]);

/** Lines that name the part that follows. */
export const LEAD_LABEL =
  /^(?:synopsis|abstract|executive summary|summary|key takeaways|in brief)\s*[:.–—-]?$/i;
export const BODY_LABEL = /^(?:commentary|full text|main text)\s*[:.–—-]?$/i;
export const BIO_LABEL =
  /^(?:about the (?:authors?|writers?|contributors?|speakers?|editors?)|authors?[’']s? (?:bio|note)\S*|biograph(?:y|ies)|contributors?)\s*:?$/i;
export const NOTES_LABEL = /^(?:(?:end|foot)?notes|references|bibliography|sources)\s*:?$/i;

/** What stands before the terms of a publication. */
export const CATEGORIES_LABEL = /^(?:categories|category|topics?|filed under)\s*:\s*/i;

/** Text of the site's own furniture, recognised by the whole of its wording: no sentence of a paper is like it. */
export const FURNITURE = [
  /^(?:this|our) (?:web)?site uses cookies\b.*\b(?:browsing experience|your device|by continuing|you agree|accept)\b/i,
  /^(?:cookie (?:policy|settings|preferences)|we use cookies\b.{0,60}\b(?:experience|accept)\b.*)$/i,
  /^help us improve(?: (?:this|our) (?:web)?site)?[.!]?$|^rate your experience(?: with (?:this|our) website)?[.!]?$/i,
  /^\d+\s*\/\s*\d+ characters$|^how was your experience(?: with (?:this|our) website)?\??$/i,
  /^(?:copyright\b|©).*\ball rights reserved\.?$|^(?:copyright )?© ?(?:\d{4} ?)?(?:rsis|ntu|nanyang technological university|s\. rajaratnam school of international studies)\.?$/i,
  /^all rights reserved\.?$|^(?:privacy (?:statement|policy)|terms of use)(?:\s*[/|·]\s*(?:privacy (?:statement|policy)|terms of use))*$/i,
  /^(?:download|view|read) (?:the )?(?:full )?(?:pdf|paper|report|document)(?: \(?pdf\)?)?$/i,
  /^(?:pdf|print|e-?mail|share|tweet|facebook|twitter|linkedin|whatsapp|telegram|back to top|top|listen|save)$/i,
  /^share (?:this|on|via)\b[^.!?]{0,40}$|^print (?:this )?(?:page|article)$/i,
  /^latest book(?:\b.{0,80}\bmore info)?$|^more info$|^popular links$|^connect with us$|^get in touch$/i,
  /^subscribe (?:to|now)\b[^.?]{0,80}$/i,
  /^last updated (?:on\b|:)[^.]{0,40}$/i,
  /^click here for directions?(?: to \w+)?$/i,
  /^s\. rajaratnam school of international studies\b(?!.*[.!?]$)/i,
] as const;

/** Headings above blocks that belong to other papers. */
export const OTHERS_HEADING =
  /^(?:related|latest|more|other|similar|recommended|recent|popular|you (?:may|might)|see also|read (?:more|next))\b.{0,50}$/i;

/** Names of classes and ids of furniture: whole words between dashes and underscores. */
export const FURNITURE_NAME =
  /(?:^|[\s_-])(?:header|masthead|topbar|nav|navbar|navigation|menu|megamenu|footer|breadcrumbs?|cookies?|consent|sidebar|share|sharing|social|related|subscribe|popup|modal|feedback|wogaa|pagination|searchform|skip-link|sharedaddy|addtoany)(?:$|[\s_-])/i;

/** Classes of a copy that is not meant for a wide screen; only a hint where there is no layout to ask. */
export const UNRENDERED_NAME =
  /(?:^|[\s_-])(?:print-only|only-print|print-version|visible-print(?:-\w+)?|for-print|hidden|hidden-(?:md|lg|xl|desktop)|hide|d-none|is-hidden|mobile-only|only-mobile|for-mobile|mobile|phone|phone-only|visible-xs|visible-sm|sr-only|screen-reader-text|offscreen)(?:$|[\s_-])/i;
