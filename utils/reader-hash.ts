/** What the reader is to show. */
export interface ReaderRoute {
  /** Any key of the publication. */
  key: string;
  /** Id of the highlight to scroll to. */
  highlight?: string;
  /** Number (from 1, as in `Paragraph.n`) of the paragraph to scroll to. */
  paragraph?: number;
}

/** The fragment of the reader's address that leads there. */
export function readerHash({ key, highlight, paragraph }: ReaderRoute): string {
  return `#${new URLSearchParams({
    key,
    ...(highlight && { highlight }),
    ...(paragraph && { paragraph: String(paragraph) }),
  })}`;
}

/** What a fragment asks for; null when it names no publication. */
export function readReaderHash(hash: string): ReaderRoute | null {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const key = asked.get('key');
  if (!key) return null;
  const highlight = asked.get('highlight');
  const paragraph = Number(asked.get('paragraph'));
  return {
    key,
    ...(highlight && { highlight }),
    ...(Number.isSafeInteger(paragraph) && paragraph > 0 && { paragraph }),
  };
}
