import * as v from 'valibot';
import { FileFaultError } from '@/utils/backup/file-fault';
import { lineOf, parseStrictly, tooDeep } from '@/utils/share/strict-json';
import { readAnnotations } from './annotations';
import { readCsl } from './csl';
import { readHypothesis } from './hypothesis';
import type { ImportedFile } from './imported';

/** How deep brackets may stand in one another: the deepest format needs 12. */
const DEPTH_LIMIT = 32;

const hypothesis = v.object({ rows: v.array(v.unknown()) });
const row = v.object({ uri: v.string(), target: v.array(v.unknown()) });
const cslEntry = v.object({ type: v.string(), title: v.string() });
/** Of an annotation, a page or a collection of them. */
const annotated = v.union([
  v.object({ type: v.picklist(['AnnotationCollection', 'AnnotationPage', 'Annotation']) }),
  v.object({ target: v.unknown(), motivation: v.unknown() }),
]);

/** Reads JSON of a kind that its shape tells. Throws a `FileFaultError`. */
export function readJsonFile(text: string): ImportedFile {
  const deep = tooDeep(text, DEPTH_LIMIT);
  if (deep !== null) throw new FileFaultError('too-deep', lineOf(text, deep));
  const json = parseStrictly(text.replace(/^\uFEFF/, ''));
  if (!json.ok) {
    throw json.fault === 'bad-key'
      ? new FileFaultError(json.fault, { what: json.place })
      : new FileFaultError(json.fault, json.place);
  }
  const { value } = json;
  if (v.is(hypothesis, value)) return readHypothesis(value.rows);
  if (v.is(annotated, value)) return readAnnotations(value);
  if (!Array.isArray(value)) throw new FileFaultError('unknown');
  const items: unknown[] = value;
  if (items.length === 0) throw new FileFaultError('no-papers');
  if (items.some((one) => v.is(row, one))) return readHypothesis(items);
  if (items.some((one) => v.is(annotated, one))) return readAnnotations(items);
  if (items.some((one) => v.is(cslEntry, one))) return readCsl(items);
  throw new FileFaultError('unknown');
}
