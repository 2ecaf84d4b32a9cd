import type { FormerAnchor, Highlight, HighlightPlace } from './highlight';

/** Most former anchors that a highlight keeps; the oldest go first. */
const FORMER_LIMIT = 20;

type Standing = Pick<
  Highlight,
  'anchor' | 'paragraph' | 'heading' | 'sha256' | 'removedAt' | 'formerAnchors'
>;

/** The fields of a highlight that is attached to another place, in the text with this digest, at the instant `now`. */
export function reattached(
  highlight: Standing,
  { anchor, paragraph, heading }: HighlightPlace,
  sha256: string,
  now: string,
): Standing {
  const { quote, position } = highlight.anchor;
  const former: FormerAnchor = {
    quote,
    position,
    paragraph: highlight.paragraph,
    heading: highlight.heading,
    sha256: highlight.sha256,
    removedAt: highlight.removedAt,
    until: now,
  };
  return {
    anchor,
    paragraph,
    heading,
    sha256,
    removedAt: null,
    formerAnchors: [...highlight.formerAnchors, former].slice(-FORMER_LIMIT),
  };
}

/** The fields as they were before the last repair; null where there was none. */
export function unrepaired(highlight: Standing): Partial<Standing> | null {
  if (highlight.removedAt !== null) return { removedAt: null };
  const former = highlight.formerAnchors.at(-1);
  if (!former) return null;
  const { quote, position, until: _until, ...kept } = former;
  return { ...kept, anchor: { quote, position }, formerAnchors: highlight.formerAnchors.slice(0, -1) };
}

/** Names the last repair of a highlight, by its instant; null where there was none. */
export function repairOf({
  removedAt,
  formerAnchors,
}: Pick<Standing, 'removedAt' | 'formerAnchors'>): string | null {
  return removedAt ?? formerAnchors.at(-1)?.until ?? null;
}

/** ISO instant at which the words of the quote were last read on the page by the user. */
export function quotedAt({ createdAt, formerAnchors }: Highlight): string {
  return formerAnchors.at(-1)?.until ?? createdAt;
}
