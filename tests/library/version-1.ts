/**
 * A library as version 1 of the schema wrote it, made without the extension's own code: never edited, so that
 * every later version is seen to open it.
 */
export const VERSION_1 = {
  publications: [
    {
      key: 'IP25001',
      aliases: ['rsis-publication/a-lantern-at-sea'],
      keys: ['IP25001', 'rsis-publication/a-lantern-at-sea'],
      code: 'IP25001',
      series: 'IDSS Papers',
      number: '25001',
      coverage: 'full',
      title: 'A Lantern at Sea',
      authors: [{ name: 'Ada Example', family: 'Example', given: 'Ada' }],
      published: '2025-02-03',
      categories: ['IDSS Papers'],
      lead: null,
      pdf: null,
      url: 'https://www.rsis.edu.sg/rsis-publication/idss/a-lantern-at-sea/',
      language: 'en',
      words: 6,
      minutes: 1,
      sha256: 'd'.repeat(64),
      status: 'reading',
      tags: ['sea'],
      savedAt: '2025-03-01T08:00:00.000Z',
      formerSavedAt: null,
      createdAt: '2025-03-01T08:00:00.000Z',
      updatedAt: '2025-03-01T08:00:00.000Z',
      deletedAt: null,
      revision: 3,
    },
  ],
  texts: [
    {
      publicationKey: 'IP25001',
      sha256: 'd'.repeat(64),
      lead: null,
      paragraphs: [{ n: 1, kind: 'text', text: 'A lantern is lit at sea.' }],
      html: '<p>A lantern is lit at sea.</p>',
      createdAt: '2025-03-01T08:00:00.000Z',
    },
  ],
  highlights: [
    {
      id: '0b0d1f8e-6b8e-4f57-9d3c-3d3b2f6a1c01',
      publicationKey: 'IP25001',
      anchor: {
        quote: { type: 'TextQuoteSelector', exact: 'lantern', prefix: 'A ', suffix: ' is lit at sea.' },
        position: { type: 'TextPositionSelector', start: 2, end: 9 },
      },
      paragraph: 1,
      heading: null,
      colour: 'green',
      note: 'By whom?',
      tags: [],
      sha256: 'd'.repeat(64),
      createdAt: '2025-03-01T08:01:00.000Z',
      updatedAt: '2025-03-01T08:01:00.000Z',
      deletedAt: null,
      revision: 1,
    },
  ],
  lists: [
    {
      id: 'default',
      name: 'Reading list',
      description: '',
      createdAt: '2025-03-01T08:00:00.000Z',
      updatedAt: '2025-03-01T08:00:00.000Z',
      deletedAt: null,
      revision: 1,
    },
  ],
  entries: [
    {
      listId: 'default',
      publicationKey: 'IP25001',
      order: 'i0000000',
      createdAt: '2025-03-01T08:00:00.000Z',
      updatedAt: '2025-03-01T08:00:00.000Z',
      deletedAt: null,
      revision: 1,
    },
  ],
  operations: [],
  meta: [
    {
      id: 'sentinel',
      installation: '0b0d1f8e-6b8e-4f57-9d3c-3d3b2f6a1c00',
      counter: 4,
      counts: { publications: 1, highlights: 1, lists: 1, entries: 1 },
    },
  ],
};

/** Writes that library into the present profile, with other records in the stores named. */
export function installVersion1(
  change: Partial<Record<keyof typeof VERSION_1, unknown[]>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('library', 1);
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
    request.addEventListener('upgradeneeded', () => {
      const database = request.result;
      const publications = database.createObjectStore('publications', { keyPath: 'key' });
      publications.createIndex('keys', 'keys', { multiEntry: true });
      publications.createIndex('updatedAt', 'updatedAt');
      const texts = database.createObjectStore('texts', { keyPath: ['publicationKey', 'sha256'] });
      texts.createIndex('publicationKey', 'publicationKey');
      const highlights = database.createObjectStore('highlights', { keyPath: 'id' });
      highlights.createIndex('publicationKey', 'publicationKey');
      database.createObjectStore('lists', { keyPath: 'id' });
      const entries = database.createObjectStore('entries', { keyPath: ['listId', 'publicationKey'] });
      entries.createIndex('order', ['listId', 'order']);
      entries.createIndex('publicationKey', 'publicationKey');
      database.createObjectStore('operations', { keyPath: 'id' }).createIndex('counter', 'counter');
      database.createObjectStore('meta', { keyPath: 'id' });
      for (const [store, records] of Object.entries<unknown[]>({ ...VERSION_1, ...change })) {
        for (const record of records) request.transaction?.objectStore(store).add(record);
      }
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}
