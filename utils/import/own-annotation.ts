/**
 * Annotations of our own export (`utils/export/annotations.ts`), whose highlights come back whole or are told as damaged;
 * those of other programs are read as far as they go.
 */

/** Terms of ours, as the export's context names them. */
const TERMS = 'urn:x-rsis-reader-companion:';

type Thing = Readonly<Record<string, unknown>>;

const thing = (value: unknown): Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : {};
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];

/** Whether the file is one of ours. */
export function isOwnFile(file: unknown): boolean {
  return list(thing(file)['@context']).some((one) => thing(one).rsis === TERMS);
}

/** Whether the annotation is one of ours, and none that somebody has put beside them. */
export const isOwnAnnotation = (annotation: unknown): boolean => 'paperKey' in thing(annotation);

/** What the annotation says of the highlight, under the library's names; nothing of it is checked yet. */
export function ownHighlightOf(annotation: unknown): unknown {
  const told = thing(annotation);
  const bodies = list(told.body).map(thing);
  const { id } = told;
  return {
    id: typeof id === 'string' ? id.replace(/^urn:uuid:/, '') : id,
    ...standing(list(told.target)[0]),
    colour: told.colour,
    note: bodies.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
    tags: bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    formerAnchors: list(told.formerTargets).map((former) => {
      const { anchor, ...place } = standing(former);
      return { ...anchor, ...place, until: thing(former).until };
    }),
    createdAt: told.created,
  };
}

function standing(target: unknown) {
  const told = thing(target);
  const selectors = list(told.selector);
  const of = (type: string) => selectors.find((one) => thing(one).type === type);
  const { paragraph = null, heading = null, textDigest, removed = null } = told;
  return {
    anchor: { quote: of('TextQuoteSelector'), position: of('TextPositionSelector') },
    paragraph,
    heading,
    sha256: textDigest,
    removedAt: removed,
  };
}
