import { describe, expect, it } from 'vitest';
import { leadArticles } from '@/tests/bench/lead-articles';
import { prose } from '@/tests/bench/prose';
import { finishInSlices } from '@/utils/in-slices';
import { isEnglish } from '@/utils/summary/english';
import { isDangling, isPartial } from '@/utils/summary/features';
import { chosen, keySentences } from '@/utils/summary/key-points';
import { rankingSteps } from '@/utils/summary/ranking';

const monograph = (words: number) => ({ paragraphs: prose(words), language: 'en' });

describe('rankingSteps', () => {
  it('gives in slices what it gives at once, for a monograph of 60,000 words too', async () => {
    const paper = monograph(60_000);
    const ranking = await finishInSlices(rankingSteps(paper), new AbortController().signal);
    expect(ranking?.sentences.length).toBeGreaterThan(1500);
    expect(ranking && chosen(ranking, 5)).toEqual(keySentences(paper, 5));
  });

  it('stops when nobody waits for it any more', async () => {
    const until = new AbortController();
    const steps = rankingSteps(monograph(4000));
    until.abort();
    expect(await finishInSlices(steps, until.signal)).toBeNull();
  });

  it('takes many small steps through one endless paragraph as well', () => {
    const text = prose(20_000)
      .map((paragraph) => paragraph.text)
      .join(' ');
    const steps = rankingSteps({ paragraphs: [{ n: 1, kind: 'text', text }], language: 'en' });
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(text.length / 20_000 + 400);
  });

  it('chooses fewer sentences from the same ranking in the order of the text', async () => {
    for (const article of leadArticles('tuning').slice(0, 4)) {
      const eight = keySentences(article, 8);
      for (const count of [1, 3, 5]) {
        const some = keySentences(article, count);
        expect(some).toHaveLength(count);
        for (const sentence of some) expect(eight).toContainEqual(sentence);
      }
      expect(eight.some(({ text }) => isDangling(text))).toBe(false);
    }
  });

  it.each([
    ['th', 'ช่องแคบต้องเปิดอยู่เสมอสำหรับเรือสินค้าทุกลำ ประเทศชายฝั่งควรแบ่งปันข้อมูล', false],
    ['en', 'The strait is open. The ports are shut.', true],
    ['zh', '海峡必须保持开放。各国应当共享雷达数据。', true],
  ])('knows whether a text in "%s" shows where its sentences end', async (language, text, expected) => {
    const paper = { paragraphs: [{ n: 1, kind: 'text' as const, text }], language, title: '' };
    const ranking = await finishInSlices(rankingSteps(paper), new AbortController().signal);
    expect(ranking?.hasSentences).toBe(expected);
  });
});

describe('isEnglish', () => {
  const malay =
    'Selat mesti kekal terbuka kepada semua kapal dagang yang melaluinya setiap hari. Negara pesisir harus berkongsi data radar tentang bot kecil. Nelayan tidak melihat apa-apa.';
  const english =
    'The strait must stay open to all ships that pass through it every day. The coastal states should share their radar records of small boats with each other.';
  it.each([
    ['en', english, true],
    ['en-SG', english, true],
    ['en', malay, false],
    ['ms', malay, false],
    ['de', english, false],
    ['en', '海峡必须保持开放。各国应当共享雷达数据。'.repeat(5), false],
    ['en', 'Kapal.', true],
    ['en', '', true],
  ])('judges a text declared as "%s" by its words (%s)', (language, text, expected) => {
    expect(isEnglish(language, [text])).toBe(expected);
  });
});

describe('a sentence stands alone', () => {
  it.each([
    ['This will shape the trade of the region.', true],
    ['“He said so,” the report notes.', true],
    ['2. They blame each other.', true],
    ['In this way the strait stays open.', true],
    ['Each of these could be mended.', true],
    ['Both have agreed.', true],
    ['This paper argues that the strait must stay open.', false],
    ['It is time that the ports shared their records.', false],
    ['It would be easy to share them.', false],
    ['The strait must stay open.', false],
    ['Thistles grow there.', false],
  ])('unless it points back: “%s” %s', (text, expected) => {
    expect(isDangling(text)).toBe(expected);
  });

  it.each([
    ['the link is cut at the start of every passage;', true],
    ['(b) the data are shared, and', true],
    ['The states shall:', true],
    ['The strait is open', false],
    ['(b) The data are shared.', false],
    ['海峡必须保持开放。', false],
  ])('unless it is part of one: “%s” %s', (text, expected) => {
    expect(isPartial(text)).toBe(expected);
  });
});
