interface Context {
  prefix: string;
  suffix: string;
}

/** UTF-16 units from which on a context was cut at its length, perhaps amid a word. */
const CUT = 63;

/** A context without the parts of words at its far edges. */
export function wholeWords({ prefix, suffix }: Context): Context {
  return {
    prefix: prefix.length < CUT ? prefix : prefix.replace(/^\S+\s+/, ''),
    suffix: suffix.length < CUT ? suffix : suffix.replace(/\s+\S+$/, ''),
  };
}
