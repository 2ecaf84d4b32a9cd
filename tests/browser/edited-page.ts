/** A publication of the sample site, and the same after an editor has been at it. */

import type { SamplePublication } from './sample-publications';
import { publicationPage } from './skeleton';

/** Three passages of the cable paper: in a paragraph that stays, in one that is edited, in one that is removed. */
export const STAYS = 'a system that recovers quickly deters the first and survives the second';
export const EDITED = 'Crews who can splice fibre in a swell take six years to train';
export const REMOVED = 'Ordering new ships is the obvious answer and a slow one';

/** One paragraph reworded beside its passage, one without trace. */
export function editedPage(publication: SamplePublication): string {
  const body = publication.body
    .replace('on average', 'roughly')
    .replace(/<p>Ordering new ships[\s\S]*?<\/p>/u, '');
  return publicationPage({ ...publication, body });
}
