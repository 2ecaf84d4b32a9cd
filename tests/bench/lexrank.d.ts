/** The part of lexrank that the bench uses; the package has no types of its own. Its callback is called at once. */
declare module 'lexrank' {
  interface Line {
    text: string;
    index: number;
    weight: number;
  }
  const lexrank: {
    summarize(text: string, count: number, tell: (error: unknown, lines: Line[]) => void): void;
  };
  export default lexrank;
}
