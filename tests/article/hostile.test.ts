// @vitest-environment jsdom
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { findCopies } from '@/utils/article/copies';
import { extract } from '@/utils/article/extract';
import { sanitise, sanitiseToFragment } from '@/utils/article/sanitise';
import { MOST_LEVELS, MOST_UNITS } from '@/utils/article/snapshot';
import { renderPage } from './support/page';
import { CLOCKS, type Piece, RIVERS } from './support/papers';

const ADDRESS = 'https://www.rsis.edu.sg/rsis-publication/rsis/co25901-a-hard-page/';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (body: readonly Piece[], atEnd = '') =>
  extract(
    parse(
      renderPage({
        printedTitle: 'CO25901 | A Hard Page',
        authors: 'Mira Castellan',
        date: '1 May 2025',
        body,
        atEnd,
      }),
    ),
    ADDRESS,
  );

/** Every property that a form's control could shadow. */
function clobberable(): string[] {
  const names = new Set<string>();
  for (let at: object | null = HTMLFormElement.prototype; at; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  return [
    ...names,
    'body',
    'head',
    'documentElement',
    'implementation',
    'createElement',
    'querySelectorAll',
    'getElementById',
  ];
}

describe('form controls named like properties', () => {
  it('change nothing in what is read', () => {
    const names = clobberable();
    const plain = read(RIVERS.body);
    const form = names
      .map((name) => `<form name="${name}"><input name="${name}"><img name="${name}" src="x" alt=""></form>`)
      .join('');
    const clobbered = read(
      [...RIVERS.body.slice(0, 3), { html: form, kind: 'label' }, ...RIVERS.body.slice(3)],
      form,
    );
    expect(names.length).toBeGreaterThan(200);
    if (plain.kind !== 'article' || clobbered.kind !== 'article') throw new Error('no article');
    expect(clobbered.article.sha256).toBe(plain.article.sha256);
    expect(clobbered.article.html).not.toMatch(/<(?:form|input)/);
  });

  it('that wrap the body leave it readable', () => {
    const open =
      '<form><input name="parentNode"><input name="nextSibling"><input name="getAttribute"><input name="children">';
    const result = read([{ html: open, kind: 'label' }, ...CLOCKS.body, { html: '</form>', kind: 'label' }]);
    expect(result.kind).toBe('article');
  });
});

describe('an element named like a method of the document', () => {
  it('does not keep the sanitiser from working', async () => {
    // jsdom hides no method behind an element of its name, as browsers do; bad-pages.test.ts has the real thing.
    Object.defineProperty(document, 'createElement', {
      value: document.createElement('img'),
      configurable: true,
    });
    vi.resetModules();
    const { sanitise: again } = await import('@/utils/article/sanitise');
    Reflect.deleteProperty(document, 'createElement');
    expect(again('<p onclick="x">a<script>1</script></p>')).toBe('<p>a</p>');
    expect(Element).toBe(window.Element);
  });
});

describe('a page without measure', () => {
  it('nested deeper than any real one is left alone', () => {
    const depth = MOST_LEVELS + 1;
    const page = parse(`${'<div>'.repeat(depth)}<p>${RIVERS.lead}</p>`);
    expect(extract(page, ADDRESS)).toMatchObject({ kind: 'none', reason: 'too-deep' });
    expect(findCopies(page)).toEqual([]);
  });

  it('is too deep already where the parsers of browsers stop', () => expect(MOST_LEVELS).toBeLessThan(512));

  it('of more text than anybody reads is left alone', () => {
    const page = parse('<p></p>');
    page.body.append('x'.repeat(MOST_UNITS + 1));
    expect(extract(page, ADDRESS)).toMatchObject({ kind: 'none', reason: 'too-large' });
  });
});

/** All that an attribute may be. */
const HARMLESS =
  /^(?:href=(?:https?:\/\/|#rsis-(?:note|mark)-)|id=rsis-(?:note|mark)-|data-src=https?:\/\/|(?:alt|lang|dir|colspan|rowspan|start)=)/i;

describe('the sanitiser', () => {
  const VECTORS = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<svg onload=alert(1)>',
    '<iframe src="https://example.org"></iframe>',
    '<p style="background:url(https://example.org)">x</p>',
    '<form action="https://example.org"><input></form>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<a href="#x" id="x" class="y" name="z">x</a>',
    '<object data="x"></object>',
    '<link rel=stylesheet href=x>',
    '<meta http-equiv=refresh content="0;url=x">',
    '<base href=x>',
    '<video src=x>',
    '<p id="rsis-note-1">n</p>',
    '<a href="#rsis-note-1" id="rsis-mark-1">1</a>',
    '<template><img src=x onerror=alert(1)></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<a href="//example.org">x</a>',
    '<a href="mailto:a@b.c">x</a>',
    '<img src="https://www.rsis.edu.sg/x.jpg" alt="x">',
    '<b>bold</b>',
  ];
  const markup = array(
    oneof(constantFrom(...VECTORS, '<p>', '</p>', '<table><td>', '"', "'", '>'), string()),
    {
      maxLength: 12,
    },
  ).map((parts) => parts.join(''));

  it('gives the same when it is applied twice', () => {
    assert(
      property(markup, (html) => {
        const once = sanitise(html);
        expect(sanitise(once)).toBe(once);
      }),
      { numRuns: 300, seed: 20250920 },
    );
  });

  it('leaves nothing that runs, loads, submits or styles', () => {
    assert(
      property(markup, (html) => {
        for (const element of sanitiseToFragment(html).querySelectorAll('*')) {
          expect(element.localName).not.toMatch(
            /^(?:script|style|iframe|object|embed|form|input|svg|math|link|meta|base|video|template)$/,
          );
          for (const { name, value } of element.attributes) expect(`${name}=${value}`).toMatch(HARMLESS);
        }
      }),
      { numRuns: 300, seed: 20250921 },
    );
  });

  it('keeps links, notes and the addresses of images', () => {
    expect(
      sanitise(
        '<a href="https://x.org/">x</a><img src="https://x.org/y.jpg" alt="y"><p id="rsis-note-1">n</p>',
      ),
    ).toBe(
      '<a href="https://x.org/">x</a><img alt="y" data-src="https://x.org/y.jpg"><p id="rsis-note-1">n</p>',
    );
  });
});

describe('a copy that a style rule of the page hides', () => {
  it('is not the one that is read', () => {
    const [first, ...rest] = RIVERS.body.map(({ html }) => html);
    const copy = (name: string, added: string) =>
      `<div class="${name}"><div class="publication-content-content">${first}<p>${added}</p>${rest.join('')}</div></div>`;
    const { window } = new JSDOM(
      `<style>.q7 { display: none }</style><h1>A Hard Page</h1>${copy('q7', 'The gauges of the upper river were read forty-one times.')}${copy('q8', 'The gauges of the upper river were read forty-two times.')}`,
      { url: ADDRESS },
    );
    const result = extract(window.document, ADDRESS);
    if (result.kind !== 'article') throw new Error('no article');
    const text = result.article.paragraphs.map((paragraph) => paragraph.text).join('\n');
    expect(text).toContain('forty-two times');
    expect(text).not.toContain('forty-one times');
  });
});
