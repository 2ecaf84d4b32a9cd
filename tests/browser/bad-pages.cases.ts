/** Pages that a reader of pages must survive; each gets a clear sentence and none a blank popup. */

import type { NoneReason } from '@/utils/article/article';
import { ABOUT } from './local-site';
import { CABLE_REPAIR } from './sample-publications';
import { page, publicationPage } from './skeleton';

export interface BadPage {
  name: string;
  path: string;
  /** Absent where the path is one of the sample site's own. */
  html?: string;
  /** What the popup may come to: the paper, or the sentence of a reason. */
  outcomes: readonly ('article' | NoneReason)[];
}

/** A bad body in the frame of a good publication: nothing but the body gives it away. */
const withBody = (body: string) => publicationPage({ ...CABLE_REPAIR, placement: 'single', body });

const SENTENCE =
  'The tide tables of the invented harbour were printed twice and read once, which is the usual order. ';
const TWO_MEGABYTES = `<p>${SENTENCE.repeat(20)}</p>`.repeat(Math.ceil(2_000_000 / (SENTENCE.length * 20)));
const DEPTH = 20_000;

export const BAD_PAGES: readonly BadPage[] = [
  { name: 'a page without an article', path: ABOUT, outcomes: ['section', 'no-article'] },
  { name: 'the home page', path: '/', outcomes: ['home'] },
  {
    name: 'an address that does not exist',
    path: '/rsis-publication/rsis/gone/',
    outcomes: ['not-found', 'no-article'],
  },
  {
    name: 'an empty body',
    path: '/rsis-publication/rsis/empty-body/',
    html: withBody(''),
    outcomes: ['empty-body'],
  },
  {
    name: 'a body of 2 MB',
    path: '/rsis-publication/rsis/two-megabytes/',
    html: withBody(TWO_MEGABYTES),
    outcomes: ['article', 'too-large'],
  },
  {
    // Readability alone never comes back from such a form: the control's name hides the property of that name.
    name: 'a form control named parentNode',
    path: '/rsis-publication/rsis/clobbered/',
    html: withBody(
      `<form><input name="parentNode"><input name="nextElementSibling"></form>${CABLE_REPAIR.body}`,
    ),
    outcomes: ['article'],
  },
  {
    name: '20,000 nested elements',
    path: '/rsis-publication/rsis/nested/',
    html: withBody(`${'<div>'.repeat(DEPTH)}${SENTENCE}${'</div>'.repeat(DEPTH)}`),
    outcomes: ['too-deep', 'empty-body'],
  },
  {
    name: 'no markup at all',
    path: '/rsis-publication/rsis/bare/',
    html: '',
    outcomes: ['no-article', 'empty-body'],
  },
  {
    name: 'a search',
    path: '/?s=cables',
    html: page('Search', '<h1>Search results</h1>'),
    outcomes: ['search'],
  },
];
