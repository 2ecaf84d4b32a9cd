interface Keyed {
  /** Its own key first, then every other under which it is known. */
  keys: readonly string[];
}

/**
 * A name for the card of each paper, in their order and each once, that stays when the paper goes to another key: a
 * card keeps what is open on it. `known` holds the names given so far, by every key, and takes the new ones.
 */
export function cardNames(papers: readonly Keyed[], known: Map<string, string>): string[] {
  const given = new Set<string>();
  return papers.map(({ keys }) => {
    const former = keys.flatMap((key) => known.get(key) ?? []);
    const name = [...former, ...keys].find((one) => !given.has(one));
    if (name === undefined) throw new Error(`no name is left for the paper ${keys[0]}`);
    given.add(name);
    for (const key of keys) if (!known.has(key)) known.set(key, name);
    return name;
  });
}
