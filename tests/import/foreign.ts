import * as fc from 'fast-check';
import { WORDS } from '@/tests/backup/library';

/** Files of strangers in every format that is imported: what they hold is mostly right, and now and then nearly so. */

const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(4_001), '\ud800 half', '\u0000', '', '海'.repeat(1_500)),
  },
);
const address = fc.oneof(
  { weight: 6, arbitrary: fc.webUrl() },
  {
    weight: 2,
    arbitrary: fc
      .stringMatching(/^[a-z]{3,9}-[a-z]{3,9}$/)
      .map((slug) => `https://www.rsis.edu.sg/rsis-publication/idss/${slug}/`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'javascript:alert(1)',
      `https://www.rsis.edu.sg/rsis-publication/idss/${'海'.repeat(900)}/`,
      'https://',
      'https://a.b/\ud800',
    ),
  },
);
const instant = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('2024-02-03T08:00:00.000Z', '2024-02-03T08:00:00+08:00') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '2024-02-03 08:00:00Z',
      'Feb 3, 2024',
      '+010000-01-01T00:00:00Z',
      '-000001-01-01T00:00:00Z',
      '0',
      'never',
    ),
  },
);
const number = fc.constantFrom<unknown>(0, 5, 9, 1.5, -1, 2 ** 53, '5', null, Number.NaN);
const sometimes = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 4 });

const quote = fc.record({
  type: fc.constant('TextQuoteSelector'),
  exact: words,
  prefix: sometimes(words),
  suffix: sometimes(words),
});
const position = fc.record({ type: fc.constant('TextPositionSelector'), start: number, end: number });
const id = fc.oneof(fc.uuid(), fc.constantFrom('1', 'urn:uuid:x', 'http://example.org/anno1', ''), words);

const annotation = fc.record({
  id: sometimes(id),
  type: fc.constant('Annotation'),
  created: sometimes(instant),
  body: fc.array(
    fc.record({
      type: fc.constant('TextualBody'),
      value: words,
      purpose: fc.constantFrom('tagging', 'commenting', 'describing'),
    }),
    { maxLength: 3 },
  ),
  target: fc.record({
    source: address,
    selector: fc.tuple(quote, position),
    paragraph: sometimes(number),
    heading: sometimes(words),
    textDigest: sometimes(fc.constantFrom('a'.repeat(64), 'A'.repeat(64), 'x')),
    removed: sometimes(instant),
  }),
  colour: sometimes(fc.constantFrom('green', 'red', 'Blue')),
  formerTargets: sometimes(
    fc.array(fc.record({ source: address, selector: fc.tuple(quote, position), until: sometimes(instant) }), {
      maxLength: 2,
    }),
  ),
});

const hypothesis = fc.record({
  id: sometimes(id),
  uri: address,
  text: words,
  tags: fc.array(words, { maxLength: 3 }),
  created: instant,
  document: fc.record({ title: fc.array(words, { maxLength: 2 }) }),
  target: fc.tuple(fc.record({ selector: fc.tuple(quote, position) })),
});

const mark = fc.record({
  id,
  anchor: fc.record({ quote, position }),
  paragraph: number,
  heading: fc.option(words),
  colour: fc.constantFrom('yellow', 'red'),
  note: words,
  tags: fc.array(words, { maxLength: 40 }),
  sha256: fc.constant('a'.repeat(64)),
  removedAt: fc.option(instant),
  formerAnchors: fc.constant([]),
  createdAt: instant,
});

const csl = fc.record({
  type: fc.constantFrom('report', 'webpage', 'article-journal', 'x'),
  id: sometimes(id),
  title: words,
  author: sometimes(
    fc.array(fc.record({ family: sometimes(words), given: sometimes(words), literal: sometimes(words) }), {
      maxLength: 3,
    }),
  ),
  issued: sometimes(
    fc.record({
      'date-parts': fc.constantFrom([[2024, 2, 3]], [[10_000, 1, 1]], [[2024]], [['x', 1, 1]]),
      raw: sometimes(instant),
    }),
  ),
  number: sometimes(words),
  publisher: sometimes(words),
  abstract: sometimes(words),
  keyword: sometimes(words),
  language: sometimes(words),
  URL: address,
  custom: sometimes(
    fc.record({
      'rsis-reader-companion': fc.record({
        status: fc.constantFrom('read', null),
        tags: fc.array(words, { maxLength: 3 }),
        highlights: fc.array(mark, { maxLength: 2 }),
      }),
    }),
  ),
});

const line = words.map((text) => text.replace(/[\r\n]/g, ' ').replaceAll('\0', ''));
const ris = fc
  .record({
    title: line,
    author: line,
    address,
    keyword: line,
    abstract: line,
    publisher: line,
    number: line,
    day: fc.constantFrom('2024/02/03', '10000/01/01', '2024'),
  })
  .map(
    (one) =>
      `TY  - RPRT\r\nTI  - ${one.title}\r\nAU  - ${one.author}\r\nDA  - ${one.day}\r\nPB  - ${one.publisher}\r\nSN  - ${one.number}\r\nUR  - ${one.address}\r\nKW  - ${one.keyword}\r\nAB  - ${one.abstract}\r\nER  - \r\n`,
  );
const field = line.map((text) => text.replace(/[{}\\]/g, ''));
const bibtex = fc
  .record({ title: field, author: field, address, keywords: field, abstract: field })
  .map(
    (one) =>
      `@techreport{a,\n title = {{${one.title}}},\n author = {${one.author}},\n url = {${one.address}},\n keywords = {${one.keywords}},\n abstract = {${one.abstract}}\n}\n`,
  );
const markdown = fc
  .record({ title: line, address, quote: line, place: line, note: line, tags: line })
  .map(
    (one) =>
      `---\ntitle: "x"\npublications: 1\n---\n\n# x\n\n## 1. ${one.title}\n\n- Tags: ${one.tags}\n- Page: <${one.address}>\n\n### Highlights\n\n> ${one.quote}\n\n${one.place}\n\n- Note:\n\n  ${one.note}\n`,
  );

const json = (value: fc.Arbitrary<unknown>) => value.map((one) => JSON.stringify(one));

export const foreignFiles: readonly [format: string, file: fc.Arbitrary<string>][] = [
  ['annotations', json(fc.array(annotation, { minLength: 1, maxLength: 3 }))],
  ['Hypothesis', json(fc.record({ rows: fc.array(hypothesis, { minLength: 1, maxLength: 3 }) }))],
  ['CSL-JSON', json(fc.array(csl, { minLength: 1, maxLength: 3 }))],
  ['RIS', fc.array(ris, { minLength: 1, maxLength: 2 }).map((all) => all.join('\r\n'))],
  ['BibTeX', fc.array(bibtex, { minLength: 1, maxLength: 2 }).map((all) => all.join('\n'))],
  ['Markdown', markdown],
];
