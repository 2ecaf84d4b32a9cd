import { describe, expect, it } from 'vitest';
import { publication } from '@/tests/export/sample';
import { lastAccess } from '@/utils/citation/last-access';
import { cslDate, toCslRecord } from '@/utils/citation/record';

const AT_RSIS = 'https://www.rsis.edu.sg';

describe('toCslRecord', () => {
  it('describes a paper in full', () => {
    expect(toCslRecord(publication(), '2024-05-06T23:59:59.000Z', 'UTC')).toEqual({
      id: 'IP24001',
      type: 'report',
      title: 'Quiet Harbours: ASEAN and the Law of the Sea',
      author: [{ family: 'Tan-Okafor', given: 'Mira' }, { literal: 'Muhammad Faris Bin Salleh' }],
      issued: { 'date-parts': [[2024, 1, 8]] },
      accessed: { 'date-parts': [[2024, 5, 6]] },
      genre: 'IDSS Paper',
      number: '24001',
      'collection-title': 'IDSS Papers',
      publisher: 'S. Rajaratnam School of International Studies, Nanyang Technological University',
      'publisher-place': 'Singapore',
      abstract: 'Harbours are quiet until they are not.',
      keyword: 'IDSS Papers, Maritime Security',
      language: 'en',
      URL: `${AT_RSIS}/rsis-publication/idss/ip24001-quiet-harbours/`,
    });
  });

  it('names whoever brought out what RSIS did not', () => {
    const outlet = { coverage: 'excerpt', publisher: 'The Harbour Times' } as const;
    const cited = toCslRecord(publication(outlet));
    expect(cited).toMatchObject({ type: 'article', publisher: 'The Harbour Times' });
    expect(cited).not.toHaveProperty('publisher-place');
  });

  it('leaves out what is not known', () => {
    const bare = publication({
      code: null,
      series: null,
      number: null,
      authors: [],
      published: null,
      categories: [],
      lead: null,
      pdf: null,
    });
    expect(Object.keys(toCslRecord(bare)).sort()).toEqual(
      ['URL', 'id', 'language', 'publisher', 'publisher-place', 'title', 'type'].sort(),
    );
  });

  it.each([
    ['RSIS Commentary Series', 'report', 'Commentary'],
    ['RSIS Commentaries', 'report', 'Commentary'],
    ['IDSS Paper', 'report', 'IDSS Paper'],
    ['Working Papers', 'report', 'Working Paper'],
    ['Policy Reports', 'report', 'Policy Report'],
    ['Commemorative / Event Reports', 'report', 'Event Report'],
    ['NTS Insight', 'report', 'NTS Insight'],
    ['Annual Reviews', 'report', 'Annual Review'],
    ['Monographs', 'book', 'Monograph'],
    ['Books', 'book', undefined],
    ['Bulletins and Newsletters', 'article-magazine', undefined],
    ['Counter Terrorist Trends and Analyses', 'article-journal', undefined],
    ['Future Issues', 'report', undefined],
  ])('knows the series "%s" as a %s', (series, type, genre) => {
    const record = toCslRecord(publication({ series, code: null }));
    expect({ type: record.type, genre: record.genre }).toEqual({ type, genre });
    expect(record.publisher).toContain('Rajaratnam');
  });

  it.each([
    ['CO24043', 'Commentary'],
    ['IP24001', 'IDSS Paper'],
    ['ER240101', 'Event Report'],
    ['WP303', 'Working Paper'],
  ])('knows the genre of %s by its letters when no series is named', (code, genre) => {
    expect(toCslRecord(publication({ series: null, code }))).toMatchObject({ type: 'report', genre });
  });

  it.each([
    ['a speech', '/rsis-speeches-article/rsis/words/', 'speech'],
    ['an article of CTTA', '/ctta-newsarticle/boats/', 'article-journal'],
    ['a page without series or code', '/boats/', 'webpage'],
  ])('knows %s by its address', (_kind, path, type) => {
    expect(toCslRecord(publication({ series: null, code: null, url: `${AT_RSIS}${path}` })).type).toBe(type);
  });

  it.each([
    ['an excerpt of another outlet', { coverage: 'excerpt' }],
    ['a media highlight', { url: `${AT_RSIS}/media-highlight/rsis/boats/` }],
    ['a publication of another house', { coverage: 'abstract', url: `${AT_RSIS}/staff-publication/boats/` }],
    ['a page elsewhere', { url: 'https://rsis.edu.sg.example.org/paper/' }],
    ['a page that only names the site', { url: 'https://example.org/www.rsis.edu.sg/' }],
  ] as const)('never names RSIS as the publisher of %s', (_kind, over) => {
    expect(JSON.stringify({ ...toCslRecord(publication(over)), URL: '' })).not.toMatch(
      /publisher|collection-title|Rajaratnam|"number"/,
    );
  });

  it('knows a part of a book, and guesses neither the book nor who brought it out', () => {
    const chapter = { series: 'Book Chapters', code: null, coverage: 'abstract' } as const;
    const elsewhere = toCslRecord(publication({ ...chapter, url: `${AT_RSIS}/staff-publication/boats/` }));
    expect(elsewhere).toMatchObject({ type: 'chapter' });
    expect(JSON.stringify({ ...elsewhere, URL: '' })).not.toMatch(/publisher|container|collection|genre/);
    expect(toCslRecord(publication(chapter))).toMatchObject({
      type: 'chapter',
      'publisher-place': 'Singapore',
    });
    const corrected = { ...chapter, url: `${AT_RSIS}/staff-publication/boats/`, publisher: 'Quay Press' };
    expect(toCslRecord(publication(corrected))).toMatchObject({ type: 'chapter', publisher: 'Quay Press' });
  });

  it('names RSIS as the publisher of a report of which the page has the abstract alone', () => {
    const record = toCslRecord(publication({ coverage: 'abstract', series: 'Working Papers' }));
    expect(record).toMatchObject({ type: 'report', 'publisher-place': 'Singapore' });
  });
});

const LONG_AGO = '1970-01-01T00:00:00.000Z';
const NOW = Date.parse('2024-06-01T00:00:00.000Z');
const accessed = (instant: string, timeZone: string) =>
  toCslRecord(publication(), instant, timeZone).accessed?.['date-parts'][0];

describe('the day of access', () => {
  it.each([
    ['Asia/Singapore', '2024-05-06T23:30:00.000Z', [2024, 5, 7]],
    ['Asia/Singapore', '2024-05-06T15:59:59.999Z', [2024, 5, 6]],
    ['Pacific/Kiritimati', '2023-12-31T10:00:00.000Z', [2024, 1, 1]],
    ['America/Los_Angeles', '2024-03-01T07:59:00.000Z', [2024, 2, 29]],
    ['Asia/Kolkata', '2024-05-06T18:30:00.000Z', [2024, 5, 7]],
    ['UTC', '2024-05-06T23:59:59.999Z', [2024, 5, 6]],
  ])('is in %s that of the user at %s', (zone, instant, day) => {
    expect(accessed(instant, zone)).toEqual(day);
  });

  it('is a day that is told, whatever the time zone, and none where there is none', () => {
    expect(accessed('2024-05-06', 'Pacific/Kiritimati')).toEqual([2024, 5, 6]);
    expect(accessed('Today', 'UTC')).toBeUndefined();
    expect(accessed('', 'UTC')).toBeUndefined();
  });

  it.each([
    ['of the save', { savedAt: '2024-02-01T08:00:00.000Z' }, [], null, '2024-02-01T08:00:00.000Z'],
    [
      'of the latest highlight',
      {},
      ['2024-02-03T08:00:00.000Z', '2024-02-02T08:00:00.000Z'],
      null,
      '2024-02-03T08:00:00.000Z',
    ],
    [
      'at which it was left',
      {},
      ['2024-02-03T08:00:00.000Z'],
      '2024-03-01T08:00:00.000Z',
      '2024-03-01T08:00:00.000Z',
    ],
    [
      'of none, as it was only listed',
      { coverage: 'listed', savedAt: '2024-02-01T08:00:00.000Z' },
      [],
      null,
      null,
    ],
    [
      'of none, as it is listed, and its highlights came with it',
      { coverage: 'listed' },
      [LONG_AGO, '2024-02-03T08:00:00.000Z'],
      null,
      null,
    ],
    [
      'at which it was left, though it is listed',
      { coverage: 'listed' },
      ['2024-02-03T08:00:00.000Z'],
      '2024-02-02T08:00:00.000Z',
      '2024-02-02T08:00:00.000Z',
    ],
    [
      'of no highlight that is older than the paper in the library',
      { createdAt: '2024-02-04T08:00:00.000Z' },
      ['2024-02-03T08:00:00.000Z', LONG_AGO],
      null,
      null,
    ],
    [
      'of none that is still to come',
      { savedAt: '2024-02-01T08:00:00.000Z' },
      ['2031-01-01T00:00:00.000Z'],
      '2030-01-01T00:00:00.000Z',
      '2024-02-01T08:00:00.000Z',
    ],
    [
      'that is the latest, whatever zone it is written in',
      {},
      ['2024-02-03T08:00:00.000+08:00', '2024-02-03T01:00:00.000Z'],
      null,
      '2024-02-03T01:00:00.000Z',
    ],
  ] as const)('is that %s', (_case, over, marks, left, instant) => {
    expect(
      lastAccess(
        {
          publication: publication({ savedAt: null, ...over }),
          highlights: marks.map((createdAt) => ({ createdAt })),
          progress: left === null ? null : { updatedAt: left },
        },
        NOW,
      ),
    ).toBe(instant);
  });

  it('is never that of a highlight that came in a file, into a paper that is here', () => {
    const [own, imported] = [undefined, '2024-03-01T08:00:00.000Z'].map((importedAt) =>
      lastAccess(
        {
          publication: publication({ savedAt: null }),
          highlights: [
            { createdAt: '2024-02-03T08:00:00.000Z', ...(importedAt !== undefined && { importedAt }) },
          ],
        },
        NOW,
      ),
    );
    expect([own, imported]).toEqual(['2024-02-03T08:00:00.000Z', null]);
  });

  it('is the one that is known of all highlights, where only some are here', () => {
    const some = { publication: publication({ savedAt: null }), highlights: [] };
    expect(lastAccess({ ...some, accessed: '2024-02-03T08:00:00.000Z' }, NOW)).toBe(
      '2024-02-03T08:00:00.000Z',
    );
    expect(lastAccess({ ...some, accessed: null, progress: { updatedAt: LONG_AGO } }, NOW)).toBeNull();
  });
});

describe('a speech', () => {
  const url = `${AT_RSIS}/rsis-speeches-article/rsis/words/`;
  it.each([
    ['Welcome Remarks by Ada Example at the Harbour Forum 2024', 'Welcome Remarks', 'Harbour Forum 2024'],
    ['Keynote Address at Quay Week', 'Keynote Address', 'Quay Week'],
    ['Opening Keynote Address to the Guild of Pilots', 'Opening Keynote Address', 'Guild of Pilots'],
    ['Speech by Ada Example at the Harbour Forum: Peace at Sea', 'Speech', 'Harbour Forum'],
    ['Address by Ada Example at the Harbour Forum on Quiet Boats', 'Address', 'Harbour Forum'],
    ['Remarks by Dr Ng: A Time to Choose', 'Speech', undefined],
    ['Remarks by Dr Ng: A Time at the Helm', 'Speech', undefined],
    ['Public Lecture to Mark the Fiftieth Anniversary of ASEAN', 'Speech', undefined],
    ['Keynote Speech by Minister Tan: From Words to Action', 'Speech', undefined],
    ['Speech by Ada Example on the Return to Growth', 'Speech', undefined],
    ['Speech by Ada Example on Boats at the Crossroads', 'Speech', undefined],
    ['Harbours at the Crossroads', 'Speech', undefined],
    ['Peace at Sea', 'Speech', undefined],
  ])('has of its title what that names: %s', (title, genre, event) => {
    const record = toCslRecord(publication({ series: null, code: null, url, title }));
    expect(record).toMatchObject({ type: 'speech', title, genre });
    expect(record['event-title']).toBe(event);
    // The page names no place of it.
    expect(record).not.toHaveProperty('event-place');
  });

  it('alone has an event', () => {
    const record = toCslRecord(publication({ title: 'Keynote Address at Quay Week' }));
    expect(record).not.toHaveProperty('event-title');
  });
});

describe('cslDate', () => {
  it.each([
    ['2024-02-29', [2024, 2, 29]],
    ['2023-02-29', null],
    ['2024-13-01', null],
    ['2024-1-1', null],
    ['8 January 2024', null],
    [null, null],
  ])('reads %s as %s', (iso, parts) => {
    expect(cslDate(iso)?.['date-parts'][0] ?? null).toEqual(parts);
  });
});

const page = (change = {}) =>
  toCslRecord(
    publication({
      key: 'https://news.example/a',
      url: 'https://www.news.example/a',
      publisher: 'The Lantern Post',
      series: null,
      code: null,
      number: null,
      ...change,
    }),
  );

describe('a page of another site', () => {
  it('stands on its site and is never of RSIS', () => {
    expect(page()).toMatchObject({ type: 'webpage', 'container-title': 'The Lantern Post' });
    expect(page()).not.toHaveProperty('publisher');
    expect(JSON.stringify(page())).not.toMatch(/Rajaratnam|Singapore/);
  });

  it('stands in the journal that its head names', () => {
    expect(page({ series: 'Journal of Lamps', publisher: 'Quill Press' })).toMatchObject({
      type: 'article-journal',
      'container-title': 'Journal of Lamps',
      publisher: 'Quill Press',
    });
  });

  it('is never of RSIS even when it copies a paper of it', () => {
    const mirror = page({ code: 'IP24001', series: 'IDSS Papers', publisher: 'A Repository' });
    expect(JSON.stringify(mirror)).not.toMatch(/Rajaratnam|"report"/);
  });
});

const at = (path: string) =>
  toCslRecord(publication({ url: `${AT_RSIS}${path}`, publisher: 'Harbour Press' }));

describe('a publisher that the user has put in', () => {
  it('takes the place of RSIS', () => {
    expect(at('/rsis-publication/idss/x/')).toMatchObject({ type: 'report', publisher: 'Harbour Press' });
    expect(at('/rsis-publication/idss/x/')).not.toHaveProperty('publisher-place');
  });

  it('is the house of a staff publication', () => {
    expect(at('/staff-publication/x/')).toMatchObject({ publisher: 'Harbour Press' });
  });
});
