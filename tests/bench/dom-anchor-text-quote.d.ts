/** The part of dom-anchor-text-quote that the bench uses; the package has no types of its own. */
declare module 'dom-anchor-text-quote' {
  export function toTextPosition(
    root: { textContent: string },
    selector: { exact: string; prefix: string; suffix: string },
    options: { hint: number },
  ): { start: number; end: number } | null;
  export function toRange(
    root: Element,
    selector: { exact: string; prefix: string; suffix: string },
    options: { hint: number },
  ): Range | null;
}
