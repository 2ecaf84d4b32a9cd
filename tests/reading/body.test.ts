// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '@/utils/article/article';
import { sanitise, sanitisedPieces } from '@/utils/article/sanitise';
import { markAcronyms, shortForms } from '@/utils/reading/acronym-marks';
import { bodyPieces } from '@/utils/reading/body';

const text = (n: number, words: string, kind: Paragraph['kind'] = 'text'): Paragraph => ({
  n,
  kind,
  text: words,
});

/** Without white space: where it stands between blocks it says nothing. */
const letters = (of: string | null) => (of ?? '').replace(/\s+/g, '');

/** Each piece of a body: its words, and the numbers of the paragraphs that begin in it. */
function piecesOf(
  html: string,
  paragraphs: Paragraph[],
  lead: { label: string | null; text: string } | null = null,
) {
  return [...bodyPieces({ html, lead, paragraphs })].map(({ content, isLead, begins }) => ({
    text: content.textContent,
    isLead,
    begins: begins.map(({ n }) => n),
  }));
}

describe('the body of a kept text', () => {
  it('is known again paragraph by paragraph, boxes taken apart', () => {
    const html =
      '<div><div><p>One is here.</p><h2>Two</h2></div><ul><li>Three.</li><li>Four.</li></ul></div>';
    expect(
      piecesOf(html, [
        text(1, 'One is here.'),
        text(2, 'Two', 'heading'),
        text(3, 'Three.', 'list'),
        text(4, 'Four.', 'list'),
      ]),
    ).toEqual([
      { text: 'One is here.', isLead: false, begins: [1] },
      { text: 'Two', isLead: false, begins: [2] },
      { text: 'Three.Four.', isLead: false, begins: [3, 4] },
    ]);
  });

  it('sets the lead apart, with its label before it or in it', () => {
    const lead = { label: 'Synopsis', text: 'Boats float.' };
    const paragraphs = [text(1, 'Boats are folded.')];
    const rest = { text: 'Boats are folded.', isLead: false, begins: [1] };
    expect(
      piecesOf('<p>SYNOPSIS</p><p>Boats float.</p><p>Boats are folded.</p>', paragraphs, {
        ...lead,
        label: 'SYNOPSIS',
      }),
    ).toEqual([
      { text: 'SYNOPSIS', isLead: true, begins: [] },
      { text: 'Boats float.', isLead: true, begins: [] },
      rest,
    ]);
    expect(
      piecesOf('<p><b>Synopsis:</b> Boats float.</p><p>Boats are folded.</p>', paragraphs, lead),
    ).toEqual([{ text: 'Synopsis: Boats float.', isLead: true, begins: [] }, rest]);
    // The same words further down are a paragraph.
    expect(
      piecesOf(
        '<p>Boats are folded.</p><p>Boats float.</p>',
        [...paragraphs, text(2, 'Boats float.')],
        lead,
      )[1],
    ).toEqual({
      text: 'Boats float.',
      isLead: false,
      begins: [2],
    });
  });

  it('gives no number to words that are no paragraph of the article, nor to the next one a wrong one', () => {
    expect(piecesOf('<p>An advertisement.</p><p>Two.</p>', [text(1, 'One.'), text(2, 'Two.')])).toEqual([
      { text: 'An advertisement.', isLead: false, begins: [] },
      { text: 'Two.', isLead: false, begins: [2] },
    ]);
  });

  it('loses no word and gains no code by being sanitised piece by piece', () => {
    const part = fc.constantFrom(
      '<p>Plain</p>',
      'loose <b>bold</b> ',
      '<div><p>In a box</p>between</div>',
      '<div id="rsis-note-1">[1] A note</div>',
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<p onclick=alert(1)>Pressed</p>',
      '<table><tr><td>Cell</td></tr></table>',
      '<div><svg><p>Odd</p></svg></div>',
      '<iframe srcdoc="<p>In</p>"></iframe>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const html = parts.join('');
        const box = document.createElement('div');
        for (const piece of sanitisedPieces(html)) box.append(piece);
        const whole = document.createElement('div');
        whole.innerHTML = sanitise(html);
        expect(letters(box.textContent)).toBe(letters(whole.textContent));
        expect(box.querySelector('script, iframe, svg, [onclick], [onerror], [src]')).toBeNull();
        expect(sanitise(box.innerHTML)).toBe(box.innerHTML);
      }),
    );
  });
});

describe('short forms in a paragraph', () => {
  const authority = { short: 'RPA', long: 'Remote Pilotage Authority', paragraph: 2 };
  const byName = new Map([['RPA', authority]]);
  const marked = (html: string, n: number, inOrder = new Set<string>()) => {
    const element = document.createElement('p');
    element.innerHTML = html;
    const forms = shortForms([authority]);
    if (!forms) throw new Error('there is one');
    markAcronyms(element, n, byName, forms, ({ long }) => long, inOrder);
    return element;
  };

  it('are a stop of Tab once in a paper, and stay buttons where they stand again', () => {
    const inOrder = new Set<string>();
    const stops = [3, 4, 9].map((n) => marked('The RPA', n, inOrder).querySelector('abbr')?.tabIndex);
    expect(stops).toEqual([0, -1, -1]);
  });

  it('are marked where they stand first behind their definition, and the words stay as they are', () => {
    const element = marked('The RPA, the <i>RPA</i>’s desk', 3);
    expect(element.textContent).toBe('The RPA, the RPA’s desk');
    expect([...element.querySelectorAll('abbr')].map((one) => one.getAttribute('aria-description'))).toEqual([
      'Remote Pilotage Authority',
    ]);
    expect(marked('The Remote Pilotage Authority (RPA)', 2).querySelector('abbr')).toBeNull();
  });

  it('are none within a word, a link or a heading', () => {
    for (const html of ['RPAX and XRPA', '<a href="#x">RPA</a>', '<h2>RPA</h2>', 'the RPA-led'])
      expect(marked(html, 9).querySelector('abbr')?.textContent ?? null).toBe(
        html.includes('-led') ? 'RPA' : null,
      );
    expect(marked('many RPAs', 9).querySelector('abbr')?.textContent).toBe('RPA');
    expect(shortForms([])).toBeNull();
  });
});
