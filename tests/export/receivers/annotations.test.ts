import { expand } from 'jsonld';
import { expect, it } from 'vitest';
import { annotationsWriter, TERMS } from '@/utils/export/annotations';
import { writeWhole } from '@/utils/export/reading-list';
import { ANNO_CONTEXT } from './anno-context';
import { HOSTILE_PAPERS, PAPERS } from './lists';

type Node = { [key: string]: unknown };

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';

/** Nothing is asked of the network. */
async function documentLoader(address: string) {
  if (address !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`no context at ${address}`);
  return { document: ANNO_CONTEXT, documentUrl: address };
}

async function expanded(text: string): Promise<Node> {
  const [collection] = await expand(JSON.parse(text), { documentLoader });
  return collection ?? {};
}

/** The values of a property, of whatever container they are. */
const all = (node: unknown, property: string): Node[] =>
  ((node as Node)[property] as Node[] | undefined)?.flatMap((one) => (one['@list'] as Node[]) ?? [one]) ?? [];
const annotationsIn = (collection: Node) => all(all(collection, `${AS}first`)[0], `${AS}items`);

it('is expanded by a processor of JSON-LD: every annotation with its bodies, target and selectors', async () => {
  const collection = await expanded(writeWhole(annotationsWriter, PAPERS));
  const annotations = annotationsIn(collection);
  expect(annotations).toHaveLength(2 * PAPERS.items.length);
  const [first, second] = annotations;
  expect(first).toMatchObject({
    '@type': [`${OA}Annotation`],
    [`${OA}motivatedBy`]: [
      { '@id': `${OA}highlighting` },
      { '@id': `${OA}commenting` },
      { '@id': `${OA}tagging` },
    ],
    [`${TERMS}highlightState`]: [{ '@value': 'changed' }],
    [`${TERMS}paper`]: [{ '@type': '@json', '@value': { type: 'report', number: '24001' } }],
  });
  const purposes = all(first, `${OA}hasBody`).map((body) => all(body, `${OA}hasPurpose`)[0]?.['@id']);
  expect(purposes).toEqual([`${OA}commenting`, `${OA}tagging`, `${OA}tagging`]);
  const [target] = all(first, `${OA}hasTarget`);
  expect(all(target, `${OA}hasSource`)[0]?.['@id']).toBe(PAPERS.items[0]?.publication.url);
  const selectors = all(target, `${OA}hasSelector`);
  expect(selectors.map((one) => (one['@type'] as string[])[0])).toEqual([
    `${OA}TextQuoteSelector`,
    `${OA}TextPositionSelector`,
    `${OA}FragmentSelector`,
  ]);
  expect(all(selectors[0], `${OA}exact`)[0]?.['@value']).toBe('quiet until they are not');
  expect(all(second, `${TERMS}formerTargets`)).toHaveLength(1);
});

it('keeps every word as it is, whatever it is, and names no address but those of the web and its own', async () => {
  const collection = await expanded(writeWhole(annotationsWriter, HOSTILE_PAPERS));
  const annotations = annotationsIn(collection);
  expect(annotations).toHaveLength(HOSTILE_PAPERS.items.length);
  const notes = annotations.map(
    (one) =>
      all(all(one, `${OA}hasBody`)[0], 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value')[0]?.['@value'],
  );
  expect(notes).toEqual(
    HOSTILE_PAPERS.items.map(({ highlights }) => highlights[0]?.note || highlights[0]?.tags[0]),
  );
  const sources = annotations.map(
    (one) => all(all(one, `${OA}hasTarget`)[0], `${OA}hasSource`)[0]?.['@id'] as string,
  );
  expect(sources.filter((one) => !/^https?:\/\//.test(one) && !one.startsWith(TERMS))).toEqual([]);
});
