import { CABLE_REPAIR } from './sample-publications';
import { publicationPage } from './skeleton';

/** Sentences of the sample, by what the lens is to find in them. */
export const ADVICE = 'ASEAN should keep a common store of spare cable near Batam.';
export const OUTLOOK = 'Without it, repairs will take longer each year.';
/** Stands in two paragraphs, in one of them across a line break. */
export const REPEATED = 'Harbours should publish the wrecks on their charts.';
export const PLAIN = 'The ship lay at anchor for most of that week.';

/** A paper in which each kind of mark stands, and names of every sort. */
export const LENS_BODY = `
<p>In March 2025 two cables broke within a day. Dr Tan Wei Ming of the Marine Cable Institute (MCI) was the first to see why. ${PLAIN}</p>
<p>${ADVICE} ${OUTLOOK} The minister said that every state must report its ships.</p>
<h2>What States Should Do Next</h2>
<p>A survey by the MCI found that 40 per cent of the breaks were caused by anchors. By redundancy we mean a second way for the same traffic.</p>
<p>Observers should not have been surprised. Jakarta and Hanoi have asked for help since 2019, and Tan has written of it often.</p>
<p>Small states need to share their pilots, and by 2030 the insurers may demand it as well. No harbour of the region can do this by itself, and none has tried.</p>
<p>Captains meet each spring. ${REPEATED}</p>
<p>Pilots meet in autumn. ${REPEATED.replace('publish ', 'publish<br>\n')}</p>`;

export function lensPage(code: string): { path: string; html: string } {
  const path = `/rsis-publication/rsis/${code.toLowerCase()}-spare-cable/`;
  return {
    path,
    html: publicationPage({
      ...CABLE_REPAIR,
      title: `${code} | Spare Cable for the Straits`,
      body: LENS_BODY,
    }),
  };
}
