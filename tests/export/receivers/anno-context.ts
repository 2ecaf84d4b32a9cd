/**
 * The terms of http://www.w3.org/ns/anno.jsonld that annotations use, after the vocabulary of the recommendation
 * (https://www.w3.org/TR/annotation-vocab/): written for these tests, since a processor must not ask the network.
 */
const id = (iri: string) => ({ '@id': iri, '@type': '@id' });
const vocabulary = (iri: string) => ({ '@id': iri, '@type': '@vocab' });
const instant = (iri: string) => ({ '@id': iri, '@type': 'xsd:dateTime' });
const number = (iri: string) => ({ '@id': iri, '@type': 'xsd:nonNegativeInteger' });

const TYPES = [
  'Annotation',
  'AnnotationCollection:http://www.w3.org/ns/activitystreams#OrderedCollection',
  'AnnotationPage:http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
  'SpecificResource',
  'TextualBody',
  'TextQuoteSelector',
  'TextPositionSelector',
  'FragmentSelector',
  'Text:http://purl.org/dc/dcmitype/Text',
];

const typed = TYPES.map((one) => {
  const [name = '', iri] = one.split(/:(.*)/s);
  return [name, iri ?? `oa:${name}`];
});

export const ANNO_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    as: 'http://www.w3.org/ns/activitystreams#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: id('@id')['@id'],
    type: '@type',
    ...Object.fromEntries(typed),
    motivation: vocabulary('oa:motivatedBy'),
    purpose: vocabulary('oa:hasPurpose'),
    highlighting: 'oa:highlighting',
    commenting: 'oa:commenting',
    tagging: 'oa:tagging',
    body: id('oa:hasBody'),
    target: id('oa:hasTarget'),
    source: id('oa:hasSource'),
    selector: id('oa:hasSelector'),
    conformsTo: id('dcterms:conformsTo'),
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: number('oa:start'),
    end: number('oa:end'),
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    label: 'rdfs:label',
    created: instant('dcterms:created'),
    modified: instant('dcterms:modified'),
    first: id('as:first'),
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    startIndex: number('as:startIndex'),
    total: number('as:totalItems'),
  },
};
