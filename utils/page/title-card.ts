import { type Area, linesOf, overlap, type Surroundings } from './badge-place';

/** What stands around a title, in CSS pixels of the viewport. */
export interface TitleCard extends Surroundings {
  /** The block in which the card lies: what is painted there and belongs elsewhere lies over it. */
  frame: Element;
  /** The `z-index` at which the title is painted among the page's own layers; 0 when it has none. */
  layer: number;
  /** Whether it stays where it is while the page scrolls, at least for some way. */
  isStuck: boolean;
}

/** Lines after the title that are still about the paper: authors, date, series. */
const FOLLOWING = 3;
const PICTURES = 'img, svg, video, canvas, iframe, button, input, select, textarea';
const INLINE = /^(?:inline|contents)$/;

/**
 * Measures the card of a title link. Null when the link is not shown, or scrolled away in a box of its own.
 * @param isOther whether a link is the title of another paper: a card holds one
 */
export function titleCard(link: Element, isOther: (link: Element) => boolean): TitleCard | null {
  if (!link.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
  const lines = linesOf(textBoxes(link));
  const last = lines.at(-1);
  const { clip, layer, isStuck } = inherited(link);
  if (!last || !overlap(last, clip)) return null;
  const card = cardOf(link, isOther);
  const frame = frameOf(card);
  const bounds = overlap(clip, frame.getBoundingClientRect());
  if (!bounds) return null;
  const following = linesOf(textBoxes(card)).filter(({ top }) => top >= last.bottom - 1);
  return {
    frame,
    lines,
    following: following.slice(0, FOLLOWING),
    taken: [...textBoxes(frame), ...pictureBoxes(frame)],
    bounds,
    layer,
    isStuck,
  };
}

/** The largest element around a title that holds no title of another paper. */
function cardOf(link: Element, isOther: (link: Element) => boolean): Element {
  let card = link;
  for (let at = link.parentElement; at && at !== document.body; at = at.parentElement) {
    if ([...at.querySelectorAll('a[href]')].some(isOther)) break;
    card = at;
  }
  return card;
}

/** The nearest element that is laid out as a block: the text in it flows around the title. */
function frameOf(card: Element): Element {
  let frame = card;
  while (frame.parentElement && INLINE.test(getComputedStyle(frame).display)) frame = frame.parentElement;
  return frame;
}

/** One box for each line of each text node. */
function textBoxes(element: Element): Area[] {
  const boxes: Area[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if ((text.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 0) boxes.push(areaOf(box));
  }
  return boxes;
}

function pictureBoxes(element: Element): Area[] {
  return Array.from(element.querySelectorAll(PICTURES), (picture) => areaOf(picture.getBoundingClientRect()));
}

/** What the elements around a link do to it. */
function inherited(link: Element): Pick<TitleCard, 'layer' | 'isStuck'> & { clip: Area } {
  const left = -scrollX;
  let clip: Area = {
    left,
    right: left + document.documentElement.clientWidth,
    top: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
  };
  let layer = 0;
  let isStuck = false;
  for (let at: Element | null = link; at && at !== document.documentElement; at = at.parentElement) {
    const { overflowX, overflowY, position, zIndex } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') isStuck = true;
    // The outermost one counts: the layers within it are among themselves.
    if (position !== 'static' && zIndex !== 'auto') layer = Number(zIndex);
    const scrolls = at !== document.body && `${overflowX} ${overflowY}` !== 'visible visible';
    if (scrolls) clip = overlap(clip, at.getBoundingClientRect()) ?? NOWHERE;
  }
  return { clip, layer, isStuck };
}

const NOWHERE: Area = { left: 0, top: 0, right: 0, bottom: 0 };

const areaOf = ({ left, top, right, bottom }: Area): Area => ({ left, top, right, bottom });
