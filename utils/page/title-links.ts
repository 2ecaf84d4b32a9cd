import { readAddress } from '@/utils/article/address';
import { splitTitle } from '@/utils/article/publication-code';
import { normalise } from '@/utils/article/text';
import type { ListedTitle } from './modules';

/** The links of a page by the paper that they lead to and the title that they show. */
export type TitleLinks = (title: ListedTitle) => Element[];

/** Reads all links of the page once; a change of its content needs a new reading. */
export function titleLinks(document: Document): TitleLinks {
  const links = new Map<string, Element[]>();
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, document.baseURI)) continue;
    const name = nameOf({
      url: readAddress(new URL(href, document.baseURI).href).canonical,
      title: splitTitle(normalise(link.textContent ?? '')).title,
    });
    const known = links.get(name);
    if (known) known.push(link);
    else links.set(name, [link]);
  }
  return (title) => links.get(nameOf(title)) ?? [];
}

const nameOf = ({ url, title }: ListedTitle) => `${url}\n${title}`;
