import { describe, expect, it } from 'vitest';
import { describeSpan } from '@/utils/anchor/describe';
import type { Article } from '@/utils/article/article';
import { compareVersions } from '@/utils/versions/comparison';
import { editNotice } from '@/utils/versions/edit-notice';
import { readVersionsHash, versionsHash } from '@/utils/versions/versions-hash';
import { highlight } from '../export/sample';

const TEXTS = [
  'The ships that mend cables in this part of the world were laid down twenty-eight years ago.',
  'Ordering new ships is the obvious answer and a slow one, since each takes four years to build.',
  'Permits are the longest cable: sixteen of the forty-one days were spent on paper alone.',
  'A treaty would be ideal and is not needed, because letters between offices would do for now.',
];
const LEAD = { label: 'Synopsis', text: 'Pooling crews and permits would cost little.' };

const versionOf = (texts: string[], lead: Article['lead'] = LEAD) => ({
  lead,
  paragraphs: texts.map((text, at) => ({ n: at + 1, kind: 'text' as const, text })),
});

/** A highlight on words of the text as the page has it: lead and paragraphs. */
function on(words: string, text = [LEAD.text, ...TEXTS].join('\n')) {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return highlight({ id: words, anchor: describeSpan(text, start, start + words.length) });
}

const edited = (change: (texts: string[]) => string[]) => versionOf(change([...TEXTS]));
const touchedIn = (words: string[], after: ReturnType<typeof versionOf>) =>
  compareVersions(
    versionOf(TEXTS),
    after,
    words.map((one) => on(one)),
  ).touched.map(({ highlight: { id }, fate }) => `${id}: ${fate}`);

const ALL = ['mend cables', 'a slow one', 'forty-one days', 'is not needed', 'Pooling crews'];

describe('an edit touches', () => {
  it.each([
    { name: 'nothing, where nothing changed', after: versionOf(TEXTS), touched: [] },
    {
      name: 'nothing, where a paragraph came or moved',
      after: edited(([a = '', b = '', c = '', d = '']) => [
        d,
        a,
        'Grain is stored in tall silos of tin.',
        b,
        c,
      ]),
      touched: [],
    },
    {
      name: 'what lies in the changed paragraph, also where its own words are unchanged',
      after: edited(([a = '', ...rest]) => [a.replace('twenty-eight', 'thirty'), ...rest]),
      touched: ['mend cables: exact'],
    },
    {
      name: 'what was changed in its sense, which is uncertain',
      after: edited(([a = '', b = '', c = '', d = '']) => [a, b, c, d.replace('is not needed', 'is needed')]),
      touched: ['is not needed: uncertain'],
    },
    {
      name: 'what was removed, which is lost',
      after: edited(([a = '', b = '', , d = '']) => [a, b, d]),
      touched: ['forty-one days: lost'],
    },
    {
      name: 'what lies in the lead',
      after: versionOf(TEXTS, { ...LEAD, text: LEAD.text.replace('little', 'next to nothing') }),
      touched: ['Pooling crews: exact'],
    },
  ])('$name', ({ after, touched }) => {
    expect(touchedIn(ALL, after)).toEqual(touched);
  });

  it('a highlight over two paragraphs once, in the first of them that changed', () => {
    const across = on('years ago.\nOrdering new ships');
    const after = edited(([a = '', b = '', ...rest]) => [a, b.replace('slow', 'dear'), ...rest]);
    const { rows, touched } = compareVersions(versionOf(TEXTS), after, [across]);
    expect(touched).toHaveLength(1);
    expect(rows[touched[0]?.row ?? -1]).toMatchObject({ kind: 'changed', before: 2 });
  });

  it('no highlight that was made on the later text alone', () => {
    const added = 'A shared depot of joints was opened in March by the port of Tansa.';
    const after = edited(([a = '', ...rest]) => [a.replace('ago', 'before'), ...rest, added]);
    const own = on('port of Tansa', [LEAD.text, ...TEXTS, added].join('\n'));
    expect(compareVersions(versionOf(TEXTS), after, [own]).touched).toEqual([]);
  });
});

describe('the notice of an edit', () => {
  const texts = {
    html: '',
    publicationKey: 'IP24001',
    seenAt: null,
    acknowledgedAt: null,
    keptBy: 'page',
  } as const;
  const record = (name: string, version: ReturnType<typeof versionOf>) => ({
    ...texts,
    ...version,
    sha256: name.repeat(64),
    createdAt: '2026-01-01T00:00:00.000Z',
  });
  const noticeOf = (after: ReturnType<typeof versionOf>) =>
    editNotice({
      publication: { key: 'IP24001' },
      highlights: ALL.map((words) => on(words)),
      before: record('a', versionOf(TEXTS)),
      after: record('b', after),
      readAt: '2026-02-03T00:00:00.000Z',
    });

  it('counts the paragraphs that changed, came, went or moved, and the highlights touched', () => {
    const after = edited(([a = '', b = '', , d = '']) => [
      a.replace('years', 'winters'),
      d,
      b,
      'Tin silos for grain.',
    ]);
    expect(noticeOf(after)).toEqual({
      key: 'IP24001',
      from: 'a'.repeat(64),
      to: 'b'.repeat(64),
      readAt: '2026-02-03T00:00:00.000Z',
      paragraphs: 4,
      highlights: 2,
    });
  });

  it('is none where only quotes and dashes differ', () => {
    expect(noticeOf(edited((all) => all.map((text) => text.replaceAll('-', '–'))))).toBeNull();
    expect(editNotice(null)).toBeNull();
  });
});

describe('the address of the versions', () => {
  it.each([
    { key: 'IP26001' },
    { key: 'https://news.example/a?b=1&to=x#y', to: 'a'.repeat(64) },
    { key: 'rsis-publication/ä & b', from: 'a'.repeat(64), to: 'b'.repeat(64) },
  ])('is read as it was written: %o', (route) => {
    expect(readVersionsHash(versionsHash(route))).toEqual(route);
  });

  it.each(['', '#', '#papers', '#versions', '#versions?', '#versions?key=', '#versionsx?key=a'])(
    'is not %s',
    (hash) => {
      expect(readVersionsHash(hash)).toBeNull();
    },
  );

  it('takes nothing for a digest that is none', () => {
    expect(readVersionsHash('#versions?key=a&from=javascript:1&to=AA')).toEqual({ key: 'a' });
  });
});
