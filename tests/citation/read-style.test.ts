import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactCsl } from '@/citation-styles';
import { publication } from '@/tests/export/sample';
import { loadCiter } from '@/utils/citation/engine';
import { readStyle, STYLE_LIMIT } from '@/utils/citation/read-style';
import { toCslRecord } from '@/utils/citation/record';
import { readXml } from '@/utils/citation/xml';
import { xmlOf } from './csl-xml';

const style = (inside: string, attributes = 'class="in-text" version="1.0"') =>
  `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>
  <info><title>Own &amp; &#8220;plain&#8221;</title><id>x</id></info>${inside}</style>`;
const CITATION = '<citation><layout prefix="(" suffix=")"><text variable="title"/></layout></citation>';

const calls = (n: number) => `<macro name="m${n}">${`<text macro="m${n + 1}"/>`.repeat(10)}</macro>`;

describe('readStyle', () => {
  it('reads a style that the engine then formats in', async () => {
    const read = readStyle(style(CITATION));
    expect(read).toMatchObject({ ok: true, style: { title: 'Own & “plain”' } });
    if (!read.ok) return;
    const citer = await loadCiter({ id: 'own', ...read.style });
    expect(citer.title).toBe('Own & “plain”');
    const item = toCslRecord(publication());
    expect(citer.cite(item).text).toBe(`(${item.title})`);
    // Without a bibliography its citations serve.
    expect(citer.bibliography([item])).toEqual([{ id: item.id, entry: citer.cite(item) }]);
  });

  it.each(['apa', 'chicago-fullnote-bibliography', 'oscola'])(
    'reads the official %s as the package has it',
    (id) => {
      const compact = compactCsl('style', id);
      const xml = xmlOf(compact);
      expect(xmlOf(readXml(xml))).toBe(xml);
      const read = readStyle(xmlOf(compact));
      expect(read.ok).toBe(true);
    },
  );

  it('names the style that a dependent one points to', () => {
    const info =
      '<info><title>Journal</title><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info>';
    expect(readStyle(`<style class="in-text">${info}</style>`)).toEqual({
      ok: false,
      fault: 'dependent',
      parent: 'apa',
    });
  });

  it.each([
    ['of one sign too many', 'x'.repeat(STYLE_LIMIT + 1), 'too-large'],
    ['without a sign', '', 'no-xml'],
    ['of plain words', 'no style at all', 'no-xml'],
    ['of HTML', '<!DOCTYPE html><html><body></body></html>', 'no-xml'],
    ['with entities of its own', `<!DOCTYPE style [<!ENTITY a "aaaa">]>${style(CITATION)}`, 'no-xml'],
    ['with an unknown entity', style('<macro name="a"><text value="&a;"/></macro>'), 'no-xml'],
    ['with CDATA', style('<![CDATA[x]]>'), 'no-xml'],
    ['that ends early', style(CITATION).slice(0, -9), 'no-xml'],
    ['with an attribute twice', style('<citation a="1" a="2"/>'), 'no-xml'],
    ['with a key that reaches a prototype', style('<citation __proto__="1"/>'), 'no-xml'],
    ['with a sign that is none', style('<text value="&#0;"/>'), 'no-xml'],
    ['nested without an end', style('<group>'.repeat(500) + '</group>'.repeat(500)), 'no-xml'],
    ['of another kind', '<feed><info><title>Feed</title></info></feed>', 'no-style'],
    ['without citations', style(''), 'no-style'],
    ['of no class', style(CITATION, ''), 'no-style'],
    [
      'whose macros call themselves',
      style(`<macro name="a"><text macro="a"/></macro>${CITATION.replace('variable="title"', 'macro="a"')}`),
      'too-deep',
    ],
    [
      'whose macros grow',
      style(Array.from({ length: 12 }, (_, n) => calls(n)).join('') + CITATION),
      'too-deep',
    ],
  ])('refuses a file %s', (_name, file, fault) => {
    expect(readStyle(file)).toEqual({ ok: false, fault });
  });
});

describe('readXml', () => {
  const name = fc.stringMatching(/^[a-z]{1,5}$/);
  const words = fc.stringMatching(/^[a-z<>&"' ]{0,8}$/);
  const element = (children: fc.Arbitrary<unknown>) =>
    fc.record({
      n: name,
      a: fc.dictionary(name, words, { minKeys: 1, maxKeys: 2 }),
      c: fc.array(children, { maxLength: 2 }),
    });
  const tree = element(element(fc.record({ n: name, c: fc.constant([]) })));

  it('gives back what was written, sign by sign', () => {
    fc.assert(
      fc.property(tree, (written) => {
        const compact = JSON.parse(JSON.stringify(written));
        expect(readXml(xmlOf(compact))).toEqual(compact);
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[<>/a&;"'=!?\-[\] ]{0,30}$/), (text) => {
        expect(() => readXml(text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
