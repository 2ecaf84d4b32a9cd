import { readAddress } from './address';
import type { Article, ListingItem } from './article';

/** The keys under which the library knows what a list names: those that the article will have, as far as a list can tell. */
export function identityOfItem(
  item: Pick<ListingItem, 'url' | 'code'>,
): Pick<Article, 'key' | 'aliases' | 'code'> {
  const address = readAddress(item.url);
  const code = item.code ?? address.code;
  const key = code ?? address.key;
  const others = new Set([address.key, ...address.aliases]);
  others.delete(key);
  // A slug that names another code than the title is of a mistake, or of another paper.
  if (address.code !== null && address.code !== code) others.delete(address.code);
  return { key, aliases: [...others], code };
}
