/** CSS pixels that the notice takes of a margin: its width in page.css, and the room around it. */
const ROOM = 320;

export type NoticeSide = 'end' | 'start' | 'bottom';

/**
 * Where a notice stands: at the bottom of the right margin (`end`), of the left one (`start`), or, where neither is free
 * of the text, across the bottom of the window. CSS pixels.
 */
export function noticeSide(text: { left: number; right: number } | null, width: number): NoticeSide {
  if (!text) return width < 2 * ROOM ? 'bottom' : 'end';
  if (width - text.right >= ROOM) return 'end';
  return text.left >= ROOM ? 'start' : 'bottom';
}
