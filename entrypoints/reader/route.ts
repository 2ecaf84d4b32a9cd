import { useEffect, useState } from 'preact/hooks';
import { type ReaderRoute, readReaderHash } from '@/utils/reader-hash';

/** What the address asks for, for as long as the page is open; a fragment that names no paper changes nothing. */
export function useReaderRoute(): ReaderRoute | null {
  const [route, setRoute] = useState(() => readReaderHash(location.hash));
  useEffect(() => {
    const until = new AbortController();
    const read = () => setRoute((before) => readReaderHash(location.hash) ?? before);
    window.addEventListener('hashchange', read, { signal: until.signal });
    return () => until.abort();
  }, []);
  return route;
}
