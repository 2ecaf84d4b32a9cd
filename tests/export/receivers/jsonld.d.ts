declare module 'jsonld' {
  export function expand(
    document: unknown,
    options: { documentLoader: (address: string) => Promise<{ document: unknown; documentUrl: string }> },
  ): Promise<Record<string, unknown>[]>;
}
declare module '@citation-js/plugin-ris';
