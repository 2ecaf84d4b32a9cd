import { afterEach, describe, expect, it } from 'vitest';
import { type MarkedPage, openArticle } from './marked-page';
import { paintedOn, waitForPainted } from './painted';
import { findShownText, selectText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { withChromium } from './with-browser';

/** A text with everything that a selection may run over. */
const BODY = `
<p><strong>SYNOPSIS</strong></p>
<p><em>Tide tables are older than the ports that print them, and both are read by fewer people every year.</em></p>
<p><strong>COMMENTARY</strong></p>
<p>The harbour of Port Selat keeps two clocks. One shows the hour, the other the height of the water, and the
older pilots trust the second.<sup><a href="#note-1">[1]</a></sup> Nobody has wound the first since spring.</p>
<p>A second harbour copied the idea. It bought its clocks <em>second</em>hand, from a yard that re-paints buoys.</p>
<h3>What the clocks decide</h3>
<ul><li>Which ferry leaves first.</li><li>When the bridge opens, and for whom.</li><li>Who pays for waiting.</li></ul>
<table><thead><tr><th>Hour</th><th>Height</th></tr></thead>
<tbody><tr><td>Six in the morning</td><td>Two fathoms</td></tr><tr><td>Noon</td><td>Four fathoms</td></tr></tbody></table>
<figure><img src="/wp-content/uploads/2026/02/clocks.jpg" alt="Two clocks on a tower" width="300" height="120">
<figcaption>The two clocks of Port Selat, painted anew.</figcaption></figure>
<p>Whoever sails at dusk reads both clocks twice. The harbour master reads them once and keeps quiet about it.</p>
<p id="note-1">[1] Logbook of the pilots’ guild, entry of the third of May, read aloud at the yearly dinner.</p>
`;

const { site, chromium } = await withChromium();
let marked: MarkedPage;

afterEach(() => marked.close());

const open = async () => {
  marked = await openArticle(chromium, site, { ...CABLE_REPAIR, body: BODY });
};

/** A text without its white space. */
const letters = (words: string) => words.replace(/\s+/g, '');

/** The middle of a text's first letters, in CSS pixels. */
async function pointIn(text: string): Promise<{ x: number; y: number }> {
  const place = await marked.page.evaluate(findShownText, text);
  if (!place) throw new Error(`not shown: ${text}`);
  return { x: place.from.x + 3, y: place.from.y };
}

describe('a selection becomes a highlight', () => {
  it.each([
    { clicks: 2, on: 'older pilots', gives: 'older' },
    {
      clicks: 3,
      on: 'A second harbour',
      gives:
        'A second harbour copied the idea. It bought its clocks secondhand, from a yard that re-paints buoys.',
    },
    { clicks: 3, on: 'When the bridge', gives: 'When the bridge opens, and for whom.' },
    { clicks: 3, on: 'Two fathoms', gives: 'Two fathoms' },
    { clicks: 3, on: 'The two clocks of', gives: 'The two clocks of Port Selat, painted anew.' },
  ])('of $clicks clicks on “$on”', async ({ clicks, on, gives }) => {
    await open();
    const { x, y } = await pointIn(on);
    await marked.page.mouse.click(x, y, { count: clicks });
    await marked.press('Green');
    await waitForPainted(marked.page, [gives]);
  });

  it.each([
    ['two paragraphs', 'Nobody has wound the first since spring.A second harbour copied'],
    ['a note mark', 'trust the second.[1] Nobody has wound'],
    ['words in other type', 'clocks secondhand, from'],
    ['items of a list', 'ferry leaves first.When the bridge opens'],
    ['cells of a table', 'Six in the morningTwo fathomsNoon'],
    ['a heading and a list', 'buoys.What the clocks decideWhich ferry'],
    ['a caption', 'clocks of Port Selat, painted'],
    ['a footnote', 'Logbook of the pilots’ guild, entry'],
  ])('across %s, and is found again', async (_what, text) => {
    await open();
    await selectText(marked.page, text);
    await marked.press('Blue');
    // Between blocks there is no text that could be sought on the page, but a line feed in what is painted.
    const painted = async () => [
      ...new Set((await paintedOn(marked.page)).filter(({ shown }) => shown).map((one) => letters(one.text))),
    ];
    await until('it is painted', async () => (await painted())[0] === letters(text));
    await marked.expectGone('Mark the selected words', 'toolbar');
    await marked.page.reload();
    await until('it is painted again', async () => (await painted()).length > 0);
    expect(await painted()).toEqual([letters(text)]);
  });
});

it('leaves no error behind', () => {
  expect(chromium.errors).toEqual([]);
});
