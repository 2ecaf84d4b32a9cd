/**
 * Cache Storage in memory, as far as the mirror uses it: Node has none. Bodies are kept as text, so that a test
 * can damage them.
 */
export class MemoryCaches {
  readonly stored = new Map<string, { body: string; headers: [string, string][] }>();
  /** The cache of images, apart from all else. */
  readonly images: MemoryCaches['stored'] = new Map();
  /** Set to make every call fail with it. */
  failure: Error | null = null;

  open(name?: string) {
    if (this.failure) return Promise.reject(this.failure);
    const stored = name === 'images' ? this.images : this.stored;
    return Promise.resolve({
      put: async (url: string, response: Response) => {
        stored.set(url, { body: await response.text(), headers: [...response.headers] });
      },
      match: async (url: string) => {
        const found = stored.get(url);
        return found && new Response(found.body, { headers: found.headers });
      },
      keys: async () => [...stored.keys()].map((url) => new Request(url)),
      delete: async (url: string) => stored.delete(url),
    });
  }
}
