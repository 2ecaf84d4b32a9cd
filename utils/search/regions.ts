/** What a category may consist of where it names a part of the world and nothing else. */
const WORLD: ReadonlySet<string> = new Set(
  (
    'africa african america american americas antarctica arctic asean asia asian australia caribbean central east ' +
    'eastern eurasia europe european global gulf indian indo islands latin mena mediterranean middle north northeast ' +
    'northern northeastern oceania ocean pacific south southeast southern southeastern sub saharan world west western'
  ).split(' '),
);
const JOINING: ReadonlySet<string> = new Set(['and', 'the', 'of', 'in']);

/** What is known of the categories that were asked for: they are few, and each stands in many papers. */
const known = new Map<string, boolean>();

/** Whether a category is a region ("East Asia and Asia Pacific"), which is counted apart from topics. */
export function isRegion(category: string): boolean {
  const is = known.get(category) ?? isWorld(category);
  known.set(category, is);
  return is;
}

function isWorld(category: string): boolean {
  const words = category.toLowerCase().match(/\p{L}+/gu) ?? [];
  const naming = words.filter((word) => !JOINING.has(word));
  return naming.length > 0 && naming.every((word) => WORLD.has(word));
}
