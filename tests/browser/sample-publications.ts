/** The invented publications of the sample site; their bodies are the HTML files of `site/`. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublicationPage } from './skeleton';

export interface SamplePublication extends PublicationPage {
  /** Path of its page on the site. */
  path: string;
  /** Words of its body that stand in it once and lie in one paragraph: something to mark. */
  quote: string;
}

const body = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'site', `${name}.html`), 'utf8');

/** A commentary with a labelled synopsis; a narrow window shows the second copy in place of the first. */
export const CABLE_REPAIR: SamplePublication = {
  path: '/rsis-publication/rsis/mending-the-cables-days-not-dollars/',
  title: 'CO26901 | Mending the Cables: Counting Days, Not Dollars',
  authors: 'Ines Marlow and Ravi Tan-Okafor',
  date: '5 February 2026',
  pdf: '/wp-content/uploads/2026/02/CO26901.pdf',
  body: body('cable-repair'),
  categories: [
    'RSIS Commentary Series',
    'Maritime Security',
    'Infrastructure',
    'Global',
    'Southeast Asia and ASEAN',
  ],
  placement: 'phones',
  quote: 'a system that recovers quickly deters the first and survives the second',
};

/** A paper with a very long title, three authors and an unlabelled lead; the hidden copy comes first. */
export const GRAIN_RESERVE: SamplePublication = {
  path: '/rsis-publication/idss/ip26902-a-reserve-that-opens/',
  title:
    'IP26902 | A Reserve That Opens: Triggers, Transit Ports and Honest Bookkeeping in the Design of a Shared Grain ' +
    'Reserve for Eleven Importing Harbours, with a Replay of Ten Harvests and a Proposal for a Small Beginning – ' +
    'What Four States Could Start Without Waiting for the Rest',
  authors: 'Helene Aw-Brandt, Muhammad Firdaus Bin Osman, Tien Siew Ping',
  date: '13 May 2026',
  pdf: '/wp-content/uploads/2026/05/IP26902.pdf',
  body: body('grain-reserve'),
  categories: [
    'IDSS Papers',
    'Food Security',
    'International Political Economy',
    'Regionalism',
    'Southeast Asia and ASEAN',
  ],
  placement: 'hidden-first',
  quote: 'A store that has never been opened will not open smoothly on the worst day of the decade.',
};

/** A journal article with note marks, a table and a list; its second copy is for print and outside `#main`. */
export const HARBOUR_PILOTS: SamplePublication = {
  path: '/ctta-newsarticle/the-minute-after-the-screen-goes-dark/',
  title: 'The Minute After the Screen Goes Dark: Remote Pilotage and the Cut Link',
  authors: 'V. S. Kumaraswamy',
  date: '01 November 2025',
  pdf: null,
  body: body('harbour-pilots'),
  categories: ['Counter Terrorist Trends and Analyses', 'Maritime Security'],
  placement: 'print-outside',
  quote: 'Good seamanship may turn out to be the cheapest security measure in the harbour.',
};

/** An external publication of the staff: an abstract alone. */
export const FLOATING_SOLAR: SamplePublication = {
  path: '/staff-publication/shade-on-shared-water/',
  title: 'Shade on Shared Water: What Eleven Agreements Say About Floating Solar',
  authors: 'Amara Lindqvist & Goh Boon Keat',
  date: '18 September 2024',
  pdf: null,
  body: body('floating-solar'),
  categories: ['External Publications', 'Energy Security'],
  placement: 'hidden-pane',
  quote: 'one forbids any structure that casts a shade',
};

export const PUBLICATIONS: readonly SamplePublication[] = [
  CABLE_REPAIR,
  GRAIN_RESERVE,
  HARBOUR_PILOTS,
  FLOATING_SOLAR,
];
