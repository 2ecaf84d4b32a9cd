// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { describe, describeSpan } from '@/utils/anchor/describe';
import { likelyPlacesOn, locate } from '@/utils/anchor/locate';
import { textMap } from '@/utils/anchor/text-map';

const SEED = 20_261_123;

/** Text nodes with everything that makes offsets slip: decomposed letters, emoji, spaces of all kinds. */
const words = fc.constantFrom(
  'policy',
  ' ',
  '  \n ',
  '\u00a0',
  'e\u0301lan',
  '\u0301',
  'ﬁnal',
  'co\u00adoperate',
  '😀',
  '👩‍👩‍👧',
  '“quoted”',
  '한국',
  '\u1112\u1161\u11ab',
  'שלום',
  'தமிழ்',
  '東南亞',
  '',
  'x\r\ny',
  '1,000',
);
const textNode = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(''));

type Tree = string | { name: string; hidden: string | null; children: Tree[] };

const tree = fc.letrec<{ node: Tree; element: Tree }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, textNode, tie('element')),
  element: fc.record({
    name: fc.constantFrom(
      ...'p em span div br li ul ol table caption tr td sup a textarea h3 form figcaption blockquote aside'.split(
        ' ',
      ),
    ),
    hidden: fc.constantFrom(null, null, null, 'style', 'attribute'),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
}));

function build(node: Tree, parent: Element): void {
  if (typeof node === 'string') {
    parent.append(document.createTextNode(node));
    return;
  }
  const element = document.createElement(node.name);
  if (node.hidden === 'style') element.setAttribute('style', 'color: red; display: none');
  if (node.hidden === 'attribute') element.setAttribute('hidden', '');
  parent.append(element);
  if (node.name !== 'br') for (const child of node.children) build(child, element);
}

function rootOf(nodes: Tree[]): Element {
  const root = document.createElement('div');
  for (const node of nodes) build(node, root);
  document.body.replaceChildren(root);
  return root;
}

const nodes = fc.array(tree.node, { minLength: 1, maxLength: 6 });

suite('text map', () => {
  it('is NFC, without doubled white space and without space at the ends of lines', () => {
    fc.assert(
      fc.property(nodes, (given) => {
        const { text } = textMap(rootOf(given));
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/\s\s|^\s|\s$/);
        expect(text).not.toMatch(/[^\S \n]/);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('gives a range for every stretch that is read back as the same stretch', () => {
    fc.assert(
      fc.property(nodes, fc.nat(), fc.nat(), (given, a, b) => {
        const map = textMap(rootOf(given));
        fc.pre(map.text.length > 0);
        const start = a % map.text.length;
        const end = start + 1 + (b % (map.text.length - start));
        const back = map.offsetsOf(map.rangeOf(start, end)) ?? { start, end: start };
        // Reading back can only trim white space and complete a composed character.
        expect(map.text.slice(back.start, back.end)).toContain(map.text.slice(start, end).trim());
        const again = back.start < back.end ? map.offsetsOf(map.rangeOf(back.start, back.end)) : back;
        expect(again).toEqual(back);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('never throws on a range between any two points of the document', () => {
    fc.assert(
      fc.property(nodes, fc.nat(), fc.nat(), (given, a, b) => {
        const root = rootOf(given);
        const map = textMap(root);
        const points = pointsOf(document.body);
        const range = new Range();
        const first = points[a % points.length];
        const second = points[b % points.length];
        fc.pre(first !== undefined && second !== undefined);
        if (!first || !second) return;
        range.setStart(first.node, first.offset);
        range.setEnd(second.node, second.offset);
        const { start, end } = map.offsetsOf(range) ?? { start: 0, end: 0 };
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(map.text.length);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

suite('a described range', () => {
  it('is located again as the same range on an unchanged page', () => {
    fc.assert(
      fc.property(nodes, fc.nat(), fc.nat(), (given, a, b) => {
        const map = textMap(rootOf(given));
        fc.pre(map.text.trim().length > 0);
        const from = a % map.text.length;
        const covered = map.offsetsOf(map.rangeOf(from, from + 1 + (b % (map.text.length - from))));
        fc.pre(covered !== null);
        if (!covered) return;
        const anchor = describeSpan(map.text, covered.start, covered.end);
        const found = locate(map, anchor);
        expect(found).toMatchObject({ state: 'exact', start: covered.start, end: covered.end, score: 1 });
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

suite('the text of a page', () => {
  it('leads back to the place of every word of a line that is read in several pieces', () => {
    const line = Array.from({ length: 1000 }, (_, i) => `word${i}`).join(' ');
    const map = textMap(rootOf([line]));
    expect(map.text).toBe(line);
    for (const { index } of line.matchAll(/ word/g)) {
      const range = map.rangeOf(index - 2, index + 5);
      expect([range.startOffset, range.endOffset]).toEqual([index - 2, index + 5]);
    }
  });

  it('is searched for each copy of it, and found in that copy', () => {
    const body = ['The pilots have had their breakfast early. ', FILLER];
    const copies = [rootOf(body), rootOf(body)].map(textMap);
    const anchor = describeSpan(copies[0]?.text ?? '', 4, 20);
    for (const map of copies) {
      const found = locate(map, anchor);
      expect(found).toMatchObject({ state: 'exact', start: 4, end: 20 });
      expect(found.state !== 'lost' && map.root.contains(found.range.startContainer)).toBe(true);
    }
  });
});

const FILLER =
  'Nothing else is told of the harbour here, which speaks of bridges and of roads inland. '.repeat(4);

suite('likely places on a page', () => {
  it('are the ranges to choose from, the best first', () => {
    const root = rootOf([
      'The pilots have had their breakfast early. ',
      FILLER,
      'The pilots have had a late breakfast.',
    ]);
    const map = textMap(root);
    const { quote } = describeSpan('The pilots have had their breakfast late.', 0, 40);
    const places = likelyPlacesOn(map, { quote });
    expect(places.map(({ start, end }) => String(map.rangeOf(start, end))).slice(0, 2)).toEqual([
      'The pilots have had a late breakfast',
      'The pilots have had their breakfast early',
    ]);
    expect(places.map(({ likeness }) => likeness)).toEqual(
      places.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
    );
  });
});

suite('a range between any two points of the document', () => {
  it('is stored and located again as the range of the same words, and stored alike from there', () => {
    let stored = 0;
    fc.assert(
      fc.property(nodes, fc.nat(), fc.nat(), fc.boolean(), (given, a, b, wholeWords) => {
        const map = textMap(rootOf(given));
        const points = pointsOf(document.body);
        const range = new Range();
        const first = points[a % points.length];
        const second = points[b % points.length];
        if (!first || !second) return;
        range.setStart(first.node, first.offset);
        if (range.comparePoint(second.node, second.offset) < 0) range.setStart(second.node, second.offset);
        else range.setEnd(second.node, second.offset);
        const anchor = describe(map, range, { wholeWords });
        if (!anchor) return;
        stored += 1;
        const { start, end } = anchor.position;
        expect(map.text.slice(start, end)).toBe(anchor.quote.exact);
        const found = locate(map, anchor);
        expect(found).toMatchObject({ state: 'exact', start, end });
        if (found.state === 'lost') return;
        expect(describe(map, found.range, { wholeWords })).toEqual(anchor);
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(stored).toBeGreaterThan(100);
  });
});

function pointsOf(root: Node): { node: Node; offset: number }[] {
  const points: { node: Node; offset: number }[] = [];
  const walker = document.createTreeWalker(root);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const length = node instanceof Text ? node.data.length : node.childNodes.length;
    for (let offset = 0; offset <= length; offset++) points.push({ node, offset });
  }
  return points;
}
