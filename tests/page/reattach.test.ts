// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { describeSpan } from '@/utils/anchor/describe';
import { textMap } from '@/utils/anchor/text-map';
import { edits } from '@/utils/page/edits';
import type { MarkedPage } from '@/utils/page/modules';
import { passageAt } from '@/utils/page/passage';
import { articleOf } from '../library/sample';

it('attaches a highlight to a place of the page, with the article as it is now', async () => {
  document.body.innerHTML = '<h2>Calm water</h2><p>The harbour is calm and the <b>boats</b> are dry.</p>';
  const map = textMap(document.body);
  const start = map.text.indexOf('boats');
  const words = passageAt(map, describeSpan(map.text, start, start + 5));
  const calls: unknown[] = [];
  const page = {
    isConnected: () => true,
    article: () => Promise.resolve({ ok: true, value: articleOf() }),
    background: (call: string, request: object) => {
      calls.push({ call, ...request, opId: '' });
      return Promise.resolve({ ok: true, value: { id: 'h' } });
    },
  } as unknown as MarkedPage;
  expect(await edits(page).reattach('h', words)).toEqual({
    ok: true,
    value: { highlight: { id: 'h' }, place: { paragraph: 1, heading: 'Calm water', paragraphs: 1 } },
  });
  const place = { anchor: words.anchor, paragraph: 1, heading: 'Calm water' };
  expect(words.anchor.quote.exact).toBe('boats');
  expect(calls).toEqual([{ call: 'reattachHighlight', opId: '', id: 'h', article: articleOf(), place }]);
});
