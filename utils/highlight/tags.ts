/** Longest tag, in UTF-16 code units. */
export const TAG_LIMIT = 60;
/** Most tags of one highlight. */
const TAGS_LIMIT = 30;

/** A tag as it is kept: without space at its ends, one space between words, no comma (it parts tags). */
function tagOf(text: string): string {
  return text.replaceAll(',', ' ').replace(/\s+/g, ' ').trim().slice(0, TAG_LIMIT).trim();
}

/** The tags with those that a text names, parted by commas; one that differs from a known one in case alone adds nothing. */
export function withTags(tags: readonly string[], text: string): string[] {
  const all = [...tags];
  for (const tag of text.split(',').map(tagOf)) {
    if (tag !== '' && all.length < TAGS_LIMIT && !all.some((one) => isSameTag(one, tag))) all.push(tag);
  }
  return all;
}

/** Every tag of these highlights once, in alphabetical order. */
export function tagsOf(highlights: readonly { tags: readonly string[] }[]): string[] {
  const all = highlights.flatMap(({ tags }) => tags);
  return all
    .filter((tag, at) => all.findIndex((one) => isSameTag(one, tag)) === at)
    .sort((a, b) => a.localeCompare(b, 'en'));
}

export function isSameTag(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en') === other.toLocaleLowerCase('en');
}
