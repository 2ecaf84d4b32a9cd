import { type Article, FIELDS, type Field, type TraceStep, type Way } from './article';

const WAY_OF: readonly { starts: RegExp; way: Way }[] = [
  { starts: /^selector\b/, way: 'selector' },
  { starts: /^(?:head\b|<meta\b|json-ld\b)/i, way: 'head' },
  { starts: /^(?:address|slug|file name)\b/, way: 'address' },
];

/** The way that a line of the trace tells of; what is neither markup, head nor address is the shape of the text. */
function wayOf(how: string): Way {
  return WAY_OF.find(({ starts }) => starts.test(how))?.way ?? 'shape';
}

const isField = (step: string): step is Field => FIELDS.some((field) => field === step);

/** How each field was found, by the steps that are named after it; of a field without a value there is nothing to tell. */
export function sourcesOf(trace: readonly TraceStep[]): Article['sources'] {
  const sources: Article['sources'] = {};
  for (const { step, found, how } of trace) if (isField(step) && found !== null) sources[step] = wayOf(how);
  // The number is a part of the code.
  return sources.code ? { ...sources, number: sources.code } : sources;
}
