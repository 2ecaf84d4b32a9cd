// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Markdown } from '@/components/Markdown';
import { show } from './screen';

const shown = async (text: string) => {
  const root = await show(<Markdown text={text} />);
  const view = root.querySelector('.markdown');
  if (!view) throw new Error('nothing is shown');
  return view;
};

describe('Markdown', () => {
  it.each([
    ['emphasis', 'a *b* c', '<p>a <em>b</em> c</p>'],
    ['strong', '**b**', '<p><strong>b</strong></p>'],
    ['code', '`<b>`', '<p><code>&lt;b&gt;</code></p>'],
    ['line breaks', 'one\ntwo', '<p>one<br>two</p>'],
    ['paragraphs', 'one\n\ntwo', '<p>one</p><p>two</p>'],
    ['lists', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['numbered lists', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['quotes', '> a', '<blockquote><p>a</p></blockquote>'],
    ['headings as strong lines', '# a', '<p><strong>a</strong></p>'],
    ['code blocks', '```\na\n```', '<pre><code>a</code></pre>'],
    ['escapes', '\\*a\\*', '<p>*a*</p>'],
    [
      'links to the web',
      '[a](https://example.org/x)',
      '<p><a href="https://example.org/x" target="_blank" rel="noopener noreferrer">a</a></p>',
    ],
  ])('shows %s', async (_what, text, html) => {
    const view = await shown(text);
    // oxlint-disable-next-line no-restricted-properties -- read, to be compared
    expect(view.innerHTML).toBe(html);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](JaVaScRiPt:alert(1))',
    '[a](//example.org)',
    '[a](mailto:a@example.org)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![a](https://example.org/a.png)',
    'a <b onmouseover=alert(1)>b</b>',
    '| a |\n|---|\n| b |',
  ])('leaves %s as it was written', async (text) => {
    const view = await shown(text);
    expect(view.textContent).toBe(text);
    expect(view.querySelector('a, img, script, b, table')).toBeNull();
  });

  it.each([
    ['quotes', '>'.repeat(19_000)],
    ['lists', '- '.repeat(9000)],
    ['emphasis', '_a __b '.repeat(2500)],
    ['brackets', '['.repeat(19_000)],
    ['a chapter', 'word '.repeat(20_000)],
  ])('shows thousands of %s within one another', async (_what, text) => {
    const view = await shown(text);
    expect(view.textContent).toContain(text.trim().at(-1));
  });
});
