/** What the library page is to show of a paper's versions. */
export interface VersionsRoute {
  /** Any key of the publication. */
  key: string;
  /** Digests of two versions to compare; `to` alone: that one is to be read. Neither: the newest edit. */
  from?: string;
  to?: string;
}

const START = '#versions';
const DIGEST = /^[0-9a-f]{64}$/;

/** The fragment of the library's address that leads there. */
export function versionsHash({ key, from, to }: VersionsRoute): string {
  const asked = new URLSearchParams({ key, ...(from && { from }), ...(to && { to }) });
  return `${START}?${asked}`;
}

/** What a fragment asks for; null when it is about something else. */
export function readVersionsHash(hash: string): VersionsRoute | null {
  if (!hash.startsWith(`${START}?`)) return null;
  const asked = new URLSearchParams(hash.slice(START.length));
  const key = asked.get('key');
  if (!key) return null;
  const digest = (name: 'from' | 'to') => {
    const value = asked.get(name) ?? '';
    return DIGEST.test(value) ? { [name]: value } : {};
  };
  return { key, ...digest('from'), ...digest('to') };
}
