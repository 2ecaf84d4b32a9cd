import type { OwnStyle } from './citation/engine';
import { DEFAULT_STYLE, isBundled } from './citation/forms';
import type { Library } from './library/open';
import { styleOf } from './library/styles';

/** The style with this id for `loadCiter`; where the user has removed it since, the default one. */
export async function chosenStyle(library: Library, id: string): Promise<string | OwnStyle> {
  if (isBundled(id)) return id;
  const own = await styleOf(library, id);
  return own ? { id: own.id, title: own.title, csl: own.csl } : DEFAULT_STYLE;
}
