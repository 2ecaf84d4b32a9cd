import { useEffect, useState } from 'preact/hooks';
import { readVersionsHash, type VersionsRoute } from '@/utils/versions/versions-hash';

/** What the address of the library page asks for besides its lists; null: nothing. */
export function useRoute(): VersionsRoute | null {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const until = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: until.signal });
    return () => until.abort();
  }, []);
  return readVersionsHash(hash);
}

/** Goes back to the lists. */
export function leaveRoute(): void {
  if (readVersionsHash(location.hash)) location.hash = 'papers';
}
