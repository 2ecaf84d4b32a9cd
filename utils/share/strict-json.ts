/** Where in a text something is, both counted from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** The value of a JSON text that holds no name by which a prototype could be reached; else why not, and where. */
export function parseStrictly(
  text: string,
):
  | { ok: true; value: unknown }
  | { ok: false; fault: 'bad-key'; place: string }
  | { ok: false; fault: 'not-json'; place: TextPlace } {
  let badKey: string | null = null;
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      // They would reach an object's prototype where anything merged it with another.
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') badKey ??= key;
      return inner;
    });
    return badKey === null ? { ok: true, value } : { ok: false, fault: 'bad-key', place: badKey };
  } catch (error) {
    return { ok: false, fault: 'not-json', place: syntaxPlace(text, String(error)) };
  }
}

/** Where the parser stopped: browsers tell it in words of their own, of a file that was cut short not at all. */
function syntaxPlace(text: string, message: string): TextPlace {
  const told = /line (\d+) column (\d+)/.exec(message);
  if (told) return { line: Number(told[1]), column: Number(told[2]) };
  const at = /position (\d+)/.exec(message);
  return lineOf(text, at ? Number(at[1]) : text.length);
}

/** The line and column of an offset, in UTF-16 units. */
export function lineOf(text: string, at: number): TextPlace {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** Offset of the first bracket that stands too deep, in UTF-16 units; null without one. */
export function tooDeep(text: string, limit: number): number | null {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > limit) return at;
  }
  return null;
}
