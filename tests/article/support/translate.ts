/** The translators that are imitated: each leaves the marks that the real one leaves. */
export const TRANSLATORS = [
  'google',
  'google right to left',
  'edge',
  'firefox',
  'yandex',
  'immersive',
] as const;
export type Translator = (typeof TRANSLATORS)[number];

/** Those that put the original back in place; Firefox loads the page anew. */
export const REVERSIBLE = ['google', 'edge', 'yandex', 'immersive'] as const satisfies readonly Translator[];

/**
 * Translates a page in place, as the translator does, into words spelt backwards. Also given to real browsers as text:
 * so it uses nothing but its arguments and what is global. `how` may be `original`: takes the translation back.
 */
export function translatePage(how: Translator | 'original', given?: Document): void {
  const page = given ?? document;
  const world = page as unknown as { undo?: (() => void)[] };
  const undo = world.undo ?? [];
  world.undo = undo;
  if (how === 'original') {
    for (const step of undo.splice(0).toReversed()) step();
    return;
  }
  const root = page.documentElement;
  const setAttribute = (element: Element, name: string, value: string) => {
    const before = element.getAttribute(name);
    element.setAttribute(name, value);
    undo.push(() => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before)));
  };
  const replace = (old: Node, by: Node) => {
    old.parentNode?.replaceChild(by, old);
    undo.push(() => by.parentNode?.replaceChild(old, by));
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- a browser gets this function alone, as text
  const backwards = (text: string) =>
    text.replace(/\p{L}+/gu, (word) => Array.from(word).toReversed().join(''));

  if (how === 'firefox') setAttribute(root, 'lang', 'de');
  const walker = page.createTreeWalker(root, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const parent = text.parentElement;
    if (!parent || !/\p{L}/u.test(text.data) || /^(?:script|style)$/.test(parent.localName)) continue;
    const isTitle = parent.localName === 'title';
    const translated = backwards(text.data);
    if (how === 'edge') {
      setAttribute(parent, '_msttexthash', '94913');
      setAttribute(parent, '_msthash', '103');
    }
    if (how.startsWith('google') && !isTitle) {
      const outer = page.createElement('font');
      const inner = page.createElement('font');
      for (const font of [outer, inner]) font.setAttribute('style', 'vertical-align: inherit;');
      inner.textContent = translated;
      outer.append(inner);
      replace(text, outer);
    } else if (how === 'yandex' && !isTitle) {
      const wrapper = page.createElement('ya-tr-span');
      wrapper.textContent = translated;
      replace(text, wrapper);
    } else if (how === 'immersive' && !isTitle) {
      const copy = page.createElement('font');
      copy.className = 'notranslate immersive-translate-target-wrapper';
      copy.textContent = translated;
      text.after(copy);
      undo.push(() => copy.remove());
    } else {
      const before = text.data;
      text.data = translated;
      undo.push(() => {
        text.data = before;
      });
    }
  }
  // Last, as Google does: while it works, the class is not there yet.
  const side = how === 'google right to left' ? 'translated-rtl' : 'translated-ltr';
  if (how.startsWith('google')) setAttribute(root, 'class', `${root.className} ${side}`.trim());
}
