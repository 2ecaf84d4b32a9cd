import type { Article } from '@/utils/article/article';
import { blocksOf } from '@/utils/article/blocks';
import { passagesOf } from '@/utils/article/passages';
import { sanitisedPieces } from '@/utils/article/sanitise';
import { normalise } from '@/utils/article/text';

/** A part of the body, ready to be put into a document, and the paragraphs that begin in it. */
export interface BodyPiece {
  content: DocumentFragment;
  /** Whether it is of the authors' lead or its label, which stand before the first paragraph. */
  isLead: boolean;
  begins: { n: number; element: Element }[];
}

/** Paragraphs of the article among which a block is looked for: what stands between two of them is not many. */
const AHEAD = 12;

/** Elements that nothing may be put into at their beginning. */
const NO_PLACE = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'ul', 'ol', 'dl']);

/**
 * The body of a kept text, sanitised anew, piece by piece as each is asked for. A paragraph is known again by its words,
 * in the order of the text: one whose words are not found bears no number, and no other's.
 */
export function* bodyPieces({
  html,
  lead,
  paragraphs,
}: Pick<Article, 'html' | 'lead' | 'paragraphs'>): Generator<BodyPiece> {
  const opening = lead && normalise(`${lead.label ?? ''} ${lead.text}`);
  let next = 0;
  for (const content of sanitisedPieces(html)) {
    const box = content.ownerDocument.createElement('div');
    box.append(content);
    const begins: BodyPiece['begins'] = [];
    const said = normalise(box.textContent ?? '');
    const isLead = next === 0 && opening !== null && said !== '' && isPartOf(said, opening);
    for (const { text, block } of isLead ? [] : passagesOf(blocksOf(box))) {
      const ahead = paragraphs.slice(next, next + AHEAD);
      const found = ahead.findIndex((paragraph) => paragraph.text === text);
      const paragraph = ahead[found];
      if (!paragraph) continue;
      next += found + 1;
      const { element } = block;
      const isTaken = begins.some((one) => one.element === element);
      if (!isTaken && !NO_PLACE.has(element.localName) && element !== box)
        begins.push({ n: paragraph.n, element });
    }
    const filled = content.ownerDocument.createDocumentFragment();
    filled.append(...box.childNodes);
    yield { content: filled, isLead, begins };
  }
}

/** Whether a piece says nothing but what the lead and its label say: "Synopsis: The region …" too. */
function isPartOf(said: string, opening: string): boolean {
  const [label = ''] = opening.split(' ', 1);
  const withoutLabel = said.startsWith(label) ? said.slice(label.length).replace(/^[\s:.–—-]+/, '') : said;
  return opening.includes(said) || (withoutLabel !== '' && opening.includes(withoutLabel));
}
