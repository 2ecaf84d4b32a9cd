/**
 * DOMPurify makes an instance of itself over the page's own document as it loads, and throws where an
 * `<img name="createElement">` hides that method. Without `Element` it makes none. Import this before DOMPurify and
 * call `restore` behind it; on a page without such an element nothing is done.
 */
const isClobbered =
  typeof document !== 'undefined' && document.createElement !== Document.prototype.createElement;
const { Element: hidden } = globalThis;

if (isClobbered) Reflect.set(globalThis, 'Element', undefined);

export function restore(): void {
  if (isClobbered) Reflect.set(globalThis, 'Element', hidden);
}
