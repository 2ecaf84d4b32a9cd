/** The part of Citation.js that the tests use; the package has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      chain(data: string, options: { forceType: string; generateGraph: boolean }): Record<string, unknown>[];
    };
  };
}
