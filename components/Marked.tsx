import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Where something that was searched for stands in a text: UTF-16 offsets in order, none over another. */
export type FindMarks = (text: string) => readonly { start: number; end: number }[];

/** How the screen finds what was searched for; nothing is marked where nobody searches. */
export const Marks = createContext<FindMarks | null>(null);

/** A text with the words marked that were searched for. */
export function Marked({ text }: { text: string }) {
  const find = useContext(Marks);
  const places = find?.(text) ?? [];
  if (places.length === 0) return <>{text}</>;
  return (
    <>
      {places.map(({ start, end }, n) => (
        <>
          {text.slice(places[n - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(places.at(-1)?.end ?? 0)}
    </>
  );
}
