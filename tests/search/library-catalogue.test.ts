import { describe, expect, it } from 'vitest';
import { LIST_NAME, libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import { listContents } from '@/utils/library/entries';
import { changeHighlight, deleteHighlight, restoreHighlight } from '@/utils/library/highlights';
import { createList, deleteList } from '@/utils/library/lists';
import { savePublication, setStatus, setTags, unsavePublication } from '@/utils/library/publications';
import { noteProgress } from '@/utils/reading/note-progress';
import type { Question } from '@/utils/search/catalogue';
import { uuid } from '@/utils/uuid';
import { ALL, catalogueOf, filled, found, keysOf, marked, PAPERS, paper } from './catalogues';

startWithFreshProfile();

describe('the catalogue of a library', () => {
  it('finds words in title, authors, lead and body, the title first', async () => {
    const catalogue = catalogueOf(await filled());
    expect(await keysOf(catalogue, 'harbour')).toEqual(['IP26001', 'CO26002']);
    expect(await keysOf(catalogue, 'rice rain')).toEqual(['CO26002']);
    expect(await keysOf(catalogue, 'muller')).toHaveLength(2);
    expect(await keysOf(catalogue, 'rice deterrence')).toEqual([]);
  });

  it.each([
    ['"boats are dry"', ['IP26001']],
    ['"are boats dry"', []],
    ['"dry tides"', ['IP26001']],
    ['"boats are d', ['IP26001']],
    ['det', ['CO26003']],
    ['det quiet', []],
    ['det* quiet', ['CO26003']],
    ['goverment', ['CO26003']],
    ['"goverment"', []],
    ['harbuor rain', ['CO26002']],
    ['harbors', ['IP26001']],
    ['qu', ['CO26003']],
    ['harbour -rice', ['IP26001']],
    ['-tan', ['CO26002']],
    ['author:tan harbour', ['IP26001']],
    ['author:"Tan Wei"', ['CO26003']],
    ['year:2020..2022', ['CO26002']],
    ['category:maritime -year:2023', ['CO26003']],
    ['region:asean', ['IP26001']],
    ['list:"reading list" rice', ['CO26002']],
    ['list:other', []],
    ['status:read', []],
    ['CO26003', ['CO26003']],
  ])('finds %s', async (q, keys) => {
    expect(await keysOf(catalogueOf(await filled()), q)).toEqual(keys);
  });

  it('puts a word that is meant behind the word itself, also one in a title behind one far down in a long text', async () => {
    const library = libraryOf();
    const far = `${'Rain falls on the rice. '.repeat(400)}The harbors are calm.`;
    await savePublication(library, uuid(), paper('IP26001', 'Rice and Rain', far), LIST_NAME);
    await savePublication(library, uuid(), paper('IP26002', 'Harbour Harbour', 'Boats.'), LIST_NAME);
    await savePublication(library, uuid(), paper('IP26003', 'Short', 'Boats are dry.'), LIST_NAME);
    expect(await keysOf(catalogueOf(library), 'harbor')).toEqual(['IP26001', 'IP26002']);
  });

  it('finds what was saved, read or marked in a month, as many as the overview counts there', async () => {
    const library = await filled();
    const one = await marked(library, PAPERS[0], {});
    await setStatus(library, uuid(), 'CO26002', 'read');
    const catalogue = catalogueOf(library);
    const overview = await catalogue.overview();
    const { createdAt } = one;
    const month = createdAt.slice(0, 7);
    expect(await keysOf(catalogue, `saved:${month}`)).toHaveLength(PAPERS.length);
    expect(await keysOf(catalogue, `read:${month.slice(0, 4)}`)).toEqual(['CO26002']);
    expect(await keysOf(catalogue, `-read:${month}`)).not.toContain('CO26002');
    expect((await found(catalogue, { view: 'highlights', q: `made:${month}` })).order).toEqual([one.id]);
    expect((await found(catalogue, { view: 'highlights', q: 'made:1999-01' })).order).toEqual([]);
    for (const { month: name, saved } of overview.months)
      expect(await keysOf(catalogue, `saved:${name}`)).toHaveLength(saved);
  });

  it('shows a value as most write it, of equals the first by its letters, whichever was read first', async () => {
    const library = libraryOf();
    const papers = ['IP26001', 'IP26002', 'IP26003'] as const;
    for (const key of papers) await savePublication(library, uuid(), paper(key, key, 'Tides.'), LIST_NAME);
    const catalogue = catalogueOf(library);
    const tags = async () =>
      (await found(catalogue, {})).facets.tag.map(({ value, count }) => [value, count]);
    await setTags(library, uuid(), papers[0], ['sea lanes']);
    await expect.poll(tags).toEqual([['sea lanes', 1]]);
    await setTags(library, uuid(), papers[1], ['Sea Lanes']);
    await expect.poll(tags).toEqual([['Sea Lanes', 2]]);
    await setTags(library, uuid(), papers[2], ['sea lanes']);
    await expect.poll(tags).toEqual([['sea lanes', 3]]);
    // What is changed or gone counts no more; a highlight counts as a paper does.
    await setTags(library, uuid(), papers[0], []);
    await marked(library, paper(papers[1], papers[1], 'Tides.'), { tags: ['Sea Lanes'] });
    await expect.poll(tags).toEqual([['Sea Lanes', 2]]);
    await unsavePublication(library, uuid(), papers[2]);
    await setTags(library, uuid(), papers[1], ['SEA LANES']);
    await expect.poll(tags).toEqual([['SEA LANES', 1]]);
  });

  it('counts values of what is found, those of one facet as if nothing was chosen in it', async () => {
    const { facets, counts, total } = await found(catalogueOf(await filled()), {
      q: 'category:"maritime security" year:2023',
    });
    expect([counts, total]).toEqual([{ papers: 1, highlights: 0 }, 3]);
    expect(facets.year).toEqual([
      { value: '2023', count: 1, isChosen: true },
      { value: '2019', count: 1, isChosen: false },
    ]);
    expect(facets.category).toEqual([{ value: 'Maritime Security', count: 1, isChosen: true }]);
    expect(facets.author).toEqual([{ value: 'Tan See Seng', count: 1, isChosen: false }]);
  });

  it('sorts by each column, both ways, and by what changed last unless it is told otherwise', async () => {
    const library = await filled();
    await setStatus(library, uuid(), 'CO26002', 'read');
    const catalogue = catalogueOf(library);
    const by = async (sort: Question['sort']) => (await found(catalogue, { sort })).order;
    expect(await by(null)).toEqual(['CO26002', 'CO26003', 'IP26001']);
    expect(await by({ by: 'title', isDescending: false })).toEqual(['IP26001', 'CO26003', 'CO26002']);
    expect(await by({ by: 'published', isDescending: true })).toEqual(['IP26001', 'CO26002', 'CO26003']);
    expect(await by({ by: 'status', isDescending: true })).toEqual(['CO26002', 'CO26003', 'IP26001']);
    const inList = await found(catalogue, { list: 'default' });
    expect(inList.order).toEqual(['IP26001', 'CO26002', 'CO26003']);
  });

  it('shows entries that share a place of a list in the order of the list', async () => {
    const library = await filled();
    const connection = await library.connection();
    for (const entry of await connection.getAll('entries'))
      await connection.put('entries', { ...entry, order: 'i0000000' });
    const { entries } = await listContents(library, 'default');
    const inList = entries.map(({ publication }) => publication.key);
    expect((await found(catalogueOf(library), { list: 'default' })).order).toEqual(inList);
  });

  it('finds a paper by its highlight, and highlights by quote, note, tags and what is said of their paper', async () => {
    const library = await filled();
    const first = await marked(library, PAPERS[0], { note: 'Compare **Rotterdam**', colour: 'pink' });
    const second = await marked(library, PAPERS[1], { colour: 'blue' });
    await changeHighlight(library, uuid(), second.id, { tags: ['port cities'] });
    const catalogue = catalogueOf(library);
    expect(await keysOf(catalogue, 'rotterdam')).toEqual(['IP26001']);
    const highlights = (q: string) => keysOf(catalogue, q, { view: 'highlights' });
    expect(await highlights('rotterdam')).toEqual([first.id]);
    expect(await highlights('port')).toEqual([second.id]);
    expect(await highlights('harbour author:muller')).toEqual([second.id]);
    expect(await highlights('colour:pink')).toEqual([first.id]);
    expect(await keysOf(catalogue, 'tag:"port cities"')).toEqual(['CO26002']);
    const { counts, facets } = await found(catalogue, { view: 'highlights' });
    expect(counts).toEqual({ papers: 3, highlights: 2 });
    expect(facets.colour.map(({ value }) => value).sort()).toEqual(['blue', 'pink']);
  });

  it('leaves out a paper with a word behind a minus, be it in its body or in a highlight', async () => {
    const library = await filled();
    await marked(library, PAPERS[0], { note: 'nothing' });
    await marked(library, PAPERS[2], { note: 'Compare **Rotterdam**' });
    await marked(library, PAPERS[2], { note: 'nothing either' });
    const catalogue = catalogueOf(library);
    expect((await keysOf(catalogue, '-tides')).toSorted()).toEqual(['CO26002', 'CO26003']);
    expect(await keysOf(catalogue, 'nothing -tides')).toEqual(['CO26003']);
    expect((await keysOf(catalogue, '-rotterdam')).toSorted()).toEqual(['CO26002', 'IP26001']);
    expect(await keysOf(catalogue, '-rotterdam', { view: 'highlights' })).toHaveLength(2);
  });

  it('looks for no typo of a word that enough texts have, wherever they have it', async () => {
    const library = libraryOf();
    for (const n of [1, 2, 3])
      await savePublication(
        library,
        uuid(),
        paper(`CO2601${n}`, `Paper ${n}`, 'The quota stays.'),
        LIST_NAME,
      );
    await savePublication(library, uuid(), paper('CO26020', 'A Quote of the Day', 'No more.'), LIST_NAME);
    const catalogue = catalogueOf(library);
    expect(await keysOf(catalogue, 'quota')).toEqual(['CO26013', 'CO26012', 'CO26011']);
    expect(await keysOf(catalogue, 'quots')).toHaveLength(4);
  });

  it('finds what somebody wrote who told nobody, from the next write on that is told', async () => {
    const library = await filled();
    const catalogue = catalogueOf(library);
    await keysOf(catalogue, '');
    await setTags({ ...library, announce: () => {} }, uuid(), 'IP26001', ['unheard']);
    await setTags(library, uuid(), 'CO26002', ['heard']);
    await expect.poll(() => keysOf(catalogue, 'tag:heard')).toEqual(['CO26002']);
    expect(await keysOf(catalogue, 'tag:unheard')).toEqual(['IP26001']);
  });

  it('knows how far a paper was read, under whichever of its keys that was noted', async () => {
    const library = await filled();
    await noteProgress(library, ['rsis-publication/co26002'], { paragraph: 2, share: 0.6 });
    const catalogue = catalogueOf(library);
    const byProgress = { sort: { by: 'progress', isDescending: true } } as const;
    expect((await keysOf(catalogue, '', byProgress))[0]).toBe('CO26002');
    await noteProgress(library, ['rsis-publication/ip26001'], { paragraph: 3, share: 0.9 });
    const next = catalogueOf(library);
    await expect.poll(async () => (await keysOf(next, '', byProgress))[0]).toBe('IP26001');
  });

  it('is not whole, and goes on, where texts could not be read', async () => {
    const library = await filled();
    const connection = () => library.connection();
    let reads = 0;
    const catalogue = catalogueOf({
      ...library,
      // The one that indexes: rows, then their end, then texts.
      connection: () =>
        ++reads === 4 ? Promise.reject(new DOMException('x', 'UnknownError')) : connection(),
    });
    expect(await keysOf(catalogue, 'tides')).toEqual(['IP26001']);
    expect(reads).toBeGreaterThan(4);
  });

  it('answers when it has read all papers, however many there are, and counts none before', async () => {
    const library = await filled();
    const connection = await library.connection();
    const record = await connection.get('publications', 'CO26002');
    if (!record) throw new Error('no paper');
    const transaction = connection.transaction('publications', 'readwrite');
    for (let n = 0; n < 1000; n++) {
      const key = `A${n}`;
      void transaction.store.put({ ...record, key, keys: [key], aliases: [] });
    }
    await transaction.done;
    const ask = async () => (await catalogueOf(library).find(ALL)).total;
    const count = async () => (await catalogueOf(library).overview()).papers['to-read'];
    expect(await Promise.all([ask(), count()])).toEqual([1003, 1003]);
  });

  it('holds nothing twice after it has read everything anew', async () => {
    const library = await filled();
    const catalogue = catalogueOf(library);
    await keysOf(catalogue, 'harbour');
    const connection = await library.connection();
    const known = await connection.get('publications', 'CO26003');
    if (known) await connection.put('publications', { ...known, title: 'Back again', revision: 99 });
    catalogue.follow('unknown');
    await expect.poll(() => keysOf(catalogue, 'back again')).toEqual(['CO26003']);
    const labels = await catalogue.complete({ view: 'papers', q: 'author:t', caret: 8 });
    expect(labels.map(({ label, count }) => `${label} ${count}`)).toEqual(['Tan See Seng 1', 'Tan Wei 1']);
    expect((await catalogue.find(ALL)).total).toBe(3);
  });

  it('follows every write', async () => {
    const library = await filled();
    let changes = 0;
    const catalogue = catalogueOf(library, ({ kind }) => {
      if (kind === 'changed') changes++;
    });
    expect(await keysOf(catalogue, 'tag:ports')).toEqual([]);
    const before = changes;
    await setTags(library, uuid(), 'IP26001', ['ports']);
    await expect.poll(() => keysOf(catalogue, 'tag:ports')).toEqual(['IP26001']);
    expect(changes).toBeGreaterThan(before);
    const { id } = await marked(library, PAPERS[2], { note: 'zanzibar' });
    await expect.poll(() => keysOf(catalogue, 'zanzibar')).toEqual(['CO26003']);
    await deleteHighlight(library, uuid(), id);
    await expect.poll(() => keysOf(catalogue, 'zanzibar')).toEqual([]);
    await restoreHighlight(library, uuid(), id);
    await expect.poll(() => keysOf(catalogue, 'zanzibar')).toEqual(['CO26003']);
    await unsavePublication(library, uuid(), 'IP26001');
    await expect.poll(() => keysOf(catalogue, '')).toHaveLength(2);
    const list = await createList(library, uuid(), 'Ports');
    await savePublication(library, uuid(), PAPERS[0], { ...LIST_NAME, listId: list.id });
    await expect.poll(() => keysOf(catalogue, 'list:ports')).toEqual(['IP26001']);
    await deleteList(library, uuid(), list.id);
    await expect.poll(() => keysOf(catalogue, 'list:ports')).toEqual([]);
  });

  it('tells how many texts it has read before any of them can be found', async () => {
    const library = libraryOf();
    for (let n = 10; n < 22; n++)
      await savePublication(library, uuid(), paper(`IP260${n}`, 'Calm', 'Boats.'), LIST_NAME);
    const told: unknown[] = [];
    const catalogue = catalogueOf(library, (news) => {
      if (news.kind === 'building')
        told.push(news.building && `${news.building.done} of ${news.building.total}`);
    });
    await found(catalogue, {});
    expect(told).toEqual(['0 of 12', '10 of 12', null]);
  });

  it('tells the words that were found, to be marked', async () => {
    const { terms } = await found(catalogueOf(await filled()), { q: 'HARBOUR müll' });
    expect(terms).toEqual(['harbour', 'harbours', 'muller']);
  });

  it('proposes values and words, the most frequent first', async () => {
    const catalogue = catalogueOf(await filled());
    await found(catalogue, {});
    const labels = async (q: string) =>
      (await catalogue.complete({ view: 'papers', q, caret: q.length })).map(
        ({ label, count }) => `${label} ${count}`,
      );
    expect(await labels('author:t')).toEqual(['Tan See Seng 1', 'Tan Wei 1']);
    expect(await labels('author:')).toEqual(['Zoë Müller 2', 'Tan See Seng 1', 'Tan Wei 1']);
    expect(await labels('mar')).toEqual(['Maritime Security 2', 'maritime null']);
    expect(await labels('tags:')).toEqual([]);
    expect(await labels('authors:')).toEqual(await labels('author:'));
    expect(await labels('year:')).toEqual(['2023 1', '2021 1', '2019 1']);
    expect(await labels('year:202')).toEqual(['2023 1', '2021 1']);
    const [first] = await catalogue.complete({ view: 'papers', q: 'rice -mar sea', caret: 9 });
    expect(first).toMatchObject({ q: 'rice -category:"Maritime Security" sea', facet: 'category' });
  });

  it('proposes the filters themselves, for their values to be proposed next', async () => {
    const catalogue = catalogueOf(await filled());
    await found(catalogue, {});
    const ask = (q: string, caret: number) => catalogue.complete({ view: 'papers', q, caret });
    const [author] = await ask('rice -Aut sea', 9);
    expect(author).toEqual({
      q: 'rice -author: sea',
      caret: 13,
      facet: 'author',
      label: 'author:',
      count: null,
    });
    expect((await ask('rice -author: sea', 13))[0]).toMatchObject({ q: 'rice -author:"Zoë Müller" sea' });
    expect((await ask('s', 1)).map(({ label }) => label)).not.toContain('series:');
  });

  it('proposes values of highlights with how many highlights have them, not with those of their papers', async () => {
    const library = await filled();
    const first = await marked(library, PAPERS[0], { colour: 'pink' });
    await marked(library, PAPERS[0], { colour: 'blue' });
    await marked(library, PAPERS[0], { colour: 'blue' });
    await setTags(library, uuid(), 'IP26001', ['ports']);
    await changeHighlight(library, uuid(), first.id, { tags: ['calm'] });
    const catalogue = catalogueOf(library);
    await found(catalogue, {});
    for (const name of ['colour', 'state', 'made', 'tag', 'author']) {
      const q = `${name}:`;
      const proposals = await catalogue.complete({ view: 'highlights', q, caret: q.length });
      expect(proposals).not.toEqual([]);
      for (const { q: taken, count } of proposals)
        expect([taken, (await keysOf(catalogue, taken, { view: 'highlights' })).length]).toEqual([
          taken,
          count,
        ]);
    }
  });

  it('takes values by the names that the user reads for them, too', async () => {
    const library = await filled();
    const { id } = await marked(library, PAPERS[0], { colour: 'pink' });
    const names = { colour: { pink: 'Claim', blue: 'Pink' }, status: { read: 'Read', 'to-read': 'To read' } };
    const catalogue = catalogueOf(library);
    const highlights = (q: string) => keysOf(catalogue, q, { view: 'highlights', names });
    expect(await highlights('colour:cla')).toEqual([id]);
    expect(await highlights('colour:pink')).toEqual([id]);
    expect(await keysOf(catalogue, 'status:"to read"', { names })).toHaveLength(3);
    expect(await keysOf(catalogue, 'status:read', { names })).toEqual([]);
    expect(await keysOf(catalogue, 'colour:cla')).toEqual([]);
    const [claim] = await catalogue.complete({ view: 'papers', q: 'colour:cl', caret: 9, names });
    expect(claim).toMatchObject({ q: 'colour:pink ', label: 'pink', count: 1 });
  });

  it('names related papers with the reason', async () => {
    const catalogue = catalogueOf(await filled());
    await found(catalogue, {});
    expect(await catalogue.related({ key: 'IP26001', limit: 5 })).toEqual([
      { key: 'CO26002', terms: ['harbour'], categories: [], authors: [] },
    ]);
    expect(await catalogue.related({ key: 'CO26002', limit: 1 })).toEqual([
      { key: 'IP26001', terms: ['harbour'], categories: [], authors: [] },
    ]);
    expect(await catalogue.related({ key: 'CO26003', limit: 5 })).toEqual([
      { key: 'CO26002', terms: [], categories: [], authors: ['Zoë Müller'] },
    ]);
  });

  it('gives no reason that papers of any subject share', async () => {
    const library = libraryOf();
    const save = (key: string, text: string) =>
      savePublication(library, uuid(), paper(key, `Paper ${key}`, text), LIST_NAME);
    await save('IP26011', 'Nobody counted the eleven lanterns for three years.');
    await save('IP26012', 'Three years later nobody had seen eleven lanterns.');
    await save('IP26013', 'For eleven years nobody came.');
    const catalogue = catalogueOf(library);
    await found(catalogue, {});
    const related = await catalogue.related({ key: 'IP26011', limit: 5 });
    expect(related.find(({ key }) => key === 'IP26012')?.terms).toEqual(['lanterns']);
    expect(related.find(({ key }) => key === 'IP26013')?.terms ?? []).toEqual([]);
  });

  it('names the papers that may have a quotation, those with most of its words first', async () => {
    const catalogue = catalogueOf(await filled());
    await found(catalogue, {});
    const keys = await catalogue.quoted([
      ['the harbour is calm', 'tides rise slowly'],
      ['quiet where the government'],
      ['nothing of the sort'],
      ['Rice and Rain'],
    ]);
    expect(keys?.map(([first]) => first)).toEqual(['IP26001', 'CO26003', undefined, 'CO26002']);
    expect(keys?.[0]).toEqual(['IP26001', 'CO26002']);
  });
});
