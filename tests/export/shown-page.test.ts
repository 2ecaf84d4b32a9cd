// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { shownPage, wordsOf } from '@/entrypoints/library/export/shown-page';
import { EXPORT_FORMATS } from '@/utils/export/formats';
import type { ReadingListExport } from '@/utils/export/reading-list';
import { highlight, publication, readingList } from './sample';
import { textOf } from './written';

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const LIST = readingList([
  {
    publication: publication({ title: `Quays ${HOSTILE}` }),
    highlights: [
      highlight({ exact: 'First line\nsecond line', note: `Ask & [link](javascript:alert(3)) ${HOSTILE}` }),
    ],
  },
]);

async function written(id: string, list: ReadingListExport): Promise<string> {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return textOf(format, list);
}

describe('an exported page in the dialog', () => {
  it.each(['html', 'bibliography-html'])(
    'as %s shows its words and nothing that leads away, loads or runs',
    async (id) => {
      const page = shownPage(await written(id, LIST));
      const words = page.textContent ?? '';
      for (const said of [
        `Quays ${HOSTILE}`,
        'First line',
        'second line',
        'Ask & [link](javascript:alert(3))',
        'Mira',
      ])
        expect(words).toContain(said);
      expect(words).not.toContain('max-width');
      expect(
        page.querySelector('a, h1, h2, h3, h4, img, script, style, [href], [src], [id], [class]'),
      ).toBeNull();
      expect(page.querySelector('strong')?.textContent).toBe(LIST.list.name);
    },
  );

  it('may be cut off anywhere', async () => {
    const whole = await written('html', LIST);
    for (let end = 0; end < whole.length; end += 97)
      expect(shownPage(whole.slice(0, end)).querySelector('a, script, style, img')).toBeNull();
  });
});

it('the words of a bibliography stand block by block, as they are', async () => {
  const lines = wordsOf(await written('bibliography-html', LIST)).split('\n');
  expect(lines[0]).toBe(LIST.list.name);
  expect(lines).toContain('Harbours are quiet until they are not.');
  const quote = lines.indexOf('“First line');
  expect(lines[quote + 1]).toMatch(/^second line” \(/);
  expect(lines[quote + 2]).toBe(`Ask & [link](javascript:alert(3)) ${HOSTILE}`);
});
