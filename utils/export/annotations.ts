import type { Anchor } from '@/utils/anchor/selector';
import type { Highlight } from '@/utils/highlight/highlight';
import { inTextOrder } from '@/utils/highlight/order';
import { shownState } from '@/utils/highlight/state';
import { passageAddress } from '@/utils/highlight/text-fragment';
import type { ReadingListItem, TextWriterOf } from './reading-list';
import { citedRecord } from './tex-entry';
import { oneLine, plainText, webAddress } from './text';

/** https://www.w3.org/TR/annotation-model/ (Recommendation of 23 February 2017); the file is an annotation collection. */

/** Our own terms, beside those of the recommendation: what it has no word for. */
export const TERMS = 'urn:x-rsis-reader-companion:';

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    rsis: TERMS,
    paper: { '@id': 'rsis:paper', '@type': '@json' },
    paperKey: 'rsis:paperKey',
    paragraph: 'rsis:paragraph',
    heading: 'rsis:heading',
    colour: 'rsis:colour',
    highlightState: 'rsis:highlightState',
    removed: { '@id': 'rsis:removed', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    until: { '@id': 'rsis:until', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    textDigest: 'rsis:textDigest',
    formerTargets: { '@id': 'rsis:formerTargets', '@container': '@list' },
  },
];

/** https://wicg.github.io/scroll-to-text-fragment/ */
const TEXT_FRAGMENTS = 'https://wicg.github.io/scroll-to-text-fragment/';

/**
 * The highlights of a reading list as W3C Web Annotations (JSON-LD): a collection whose first page, with all of them, is
 * in it. Papers without highlights do not occur: an annotation is always of something.
 */
export const annotationsWriter: TextWriterOf = ({ list, colourNames = {} }) => {
  let total = 0;
  return {
    head: () => {
      const start = {
        '@context': CONTEXT,
        type: 'AnnotationCollection',
        label: oneLine(list.name),
        ...(list.description && { 'rsis:description': list.description }),
        'rsis:colourNames': colourNames,
      };
      return `${JSON.stringify(start, null, 2).slice(0, -2)},\n  "first": {\n    "type": "AnnotationPage",\n    "startIndex": 0,\n    "items": [`;
    },
    item: (item) =>
      inTextOrder(item.highlights)
        .map((highlight) => {
          total += 1;
          const text = `\n${JSON.stringify(annotation(highlight, item), null, 2)}`;
          return `${total > 1 ? ',' : ''}${text.replaceAll('\n', '\n      ')}`;
        })
        .join(''),
    foot: () => [`${total === 0 ? '' : '\n    '}]\n  },\n  "total": ${total}\n}\n`],
  };
};

function annotation(highlight: Highlight, item: ReadingListItem) {
  const { note, tags, colour } = highlight;
  const bodies = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
    ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
  ];
  const motivation = [
    'highlighting',
    ...(note === '' ? [] : ['commenting']),
    ...(tags.length === 0 ? [] : ['tagging']),
  ];
  return {
    id: `urn:uuid:${highlight.id}`,
    type: 'Annotation',
    motivation: motivation.length === 1 ? motivation[0] : motivation,
    created: highlight.createdAt,
    modified: highlight.updatedAt,
    ...(bodies.length > 0 && { body: bodies }),
    target: target({ ...highlight, ...highlight.anchor }, item),
    colour,
    highlightState: item.states?.[highlight.id] ?? shownState(highlight, null),
    ...(highlight.formerAnchors.length > 0 && {
      formerTargets: highlight.formerAnchors.map((former) => ({
        ...target(former, item),
        until: former.until,
      })),
    }),
    paperKey: item.publication.key,
    paper: citedRecord(item),
  };
}

type Standing = Anchor & Pick<Highlight, 'paragraph' | 'heading' | 'sha256' | 'removedAt'>;

function target({ quote, position, paragraph, heading, sha256, removedAt }: Standing, item: ReadingListItem) {
  const { url, language, title } = item.publication;
  const address = webAddress(url);
  const passage = address && passageAddress(address, quote);
  const [, fragment = ''] = passage?.split('#') ?? [];
  return {
    type: 'SpecificResource',
    // A source has to be named even where the library knows no web address of it.
    source: {
      id: address ?? `${TERMS}paper:${encodeURIComponent(plainText(item.publication.key))}`,
      type: 'Text',
      format: 'text/html',
      language,
      'dc:title': title,
    },
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      { type: 'TextPositionSelector', start: position.start, end: position.end },
      ...(fragment ? [{ type: 'FragmentSelector', conformsTo: TEXT_FRAGMENTS, value: fragment }] : []),
    ],
    ...(paragraph !== null && { paragraph }),
    ...(heading !== null && { heading }),
    textDigest: sha256,
    ...(removedAt !== null && { removed: removedAt }),
  };
}
