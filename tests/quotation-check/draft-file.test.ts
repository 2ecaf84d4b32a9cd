// @vitest-environment jsdom
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDraftFile } from '@/utils/quotation-check/draft-file';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const p = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const documentOf = (body: string) =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(documentOf(body)),
    ...more,
  });
const utf16 = (text: string, isLittle: boolean, hasMark: boolean) => {
  const units = Array.from((hasMark ? '\ufeff' : '') + text, (sign) => sign.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};

const read = (bytes: Uint8Array, name = 'draft') => readDraftFile(name, bytes);

describe('a file of text', () => {
  it.each([
    ['UTF-8', strToU8('Ärger “ja”')],
    ['UTF-8 with its mark', strToU8('\ufeffÄrger “ja”')],
    ['UTF-16 LE with its mark', utf16('Ärger “ja”', true, true)],
    ['UTF-16 BE with its mark', utf16('Ärger “ja”', false, true)],
  ])('is read in %s', async (_name, bytes) => {
    expect(await read(bytes)).toEqual({ ok: true, kind: 'text', draft: 'Ärger “ja”' });
  });

  it.each([true, false])('is read in UTF-16 without its mark', async (isLittle) => {
    expect(await read(utf16('A plain draft', isLittle, false))).toMatchObject({ draft: 'A plain draft' });
  });

  it.each([
    ['an old encoding', Uint8Array.from([0x41, 0xe4, 0x42, 0x93]), 'encoding'],
    ['bytes', Uint8Array.from([1, 2, 0, 4, 5, 6, 7, 8, 9, 10, 11, 12]), 'no-text'],
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', strToU8(' \n\n'), 'empty'],
    ['a PDF', strToU8('%PDF-1.7'), 'pdf'],
    ['an old Word', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-word'],
    ['rich text', strToU8('{\\rtf1 x}'), 'rich-text'],
    ['too much', new Uint8Array(30_000_001), 'too-large'],
  ])('of %s is refused', async (_name, bytes, fault) => {
    expect(await read(bytes)).toEqual({ ok: false, fault });
  });
});

describe('a page', () => {
  it('becomes Markdown, its scripts left out', async () => {
    const html = `<!doctype html><title>T</title><h1>Head</h1><p>He <b>says</b>
      <q>quoted words</q> in <a href="https://example.org/a(b)">a text</a>.<script>alert("x")</script></p>
      <blockquote><p>One.</p><p>Two.</p></blockquote><ul><li>A</li></ul><a href="javascript:x">no link</a>`;
    expect(await read(strToU8(html))).toEqual({
      ok: true,
      kind: 'html',
      draft:
        '# Head\n\nHe says “quoted words” in [a text](https://example.org/a%28b%29).\n\n> One.\n>\n> Two.\n\n- A\n\nno link\n',
    });
  });
});

describe('a document of a word processor', () => {
  it('becomes Markdown with its block quotations and notes', async () => {
    const body = [
      p('A title', 'Heading1'),
      `<w:p><w:r><w:t>He </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>says “so”.</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      p('First of it.', 'Quote'),
      p('Second of it.', 'IntenseQuote'),
      '<w:p><w:pPr><w:ind w:left="720" w:right="720"/></w:pPr><w:r><w:t>Stands in.</w:t></w:r></w:p>',
      p('End.'),
    ].join('');
    const notes = `<w:footnotes ${W}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${p('Teo, CO25001.')}</w:footnote></w:footnotes>`;
    expect(await read(docx(body, { 'word/footnotes.xml': strToU8(notes) }))).toEqual({
      ok: true,
      kind: 'docx',
      draft:
        '# A title\n\nHe says “so”.[^1]\n\n> First of it.\n>\n> Second of it.\n>\n> Stands in.\n\nEnd.\n\n[^1]: Teo, CO25001.\n',
    });
  });

  it.each([
    ['that is cut', docx(p('x'.repeat(5000))).slice(0, 300), 'damaged'],
    ['whose text is no XML', zipSync({ 'word/document.xml': strToU8('<w:document') }), 'damaged'],
    [
      'that declares entities',
      zipSync({ 'word/document.xml': strToU8(`<!DOCTYPE x [<!ENTITY a "b">]>${documentOf(p('&a;'))}`) }),
      'damaged',
    ],
    ['that swells', zipSync({ 'word/document.xml': new Uint8Array(3_000_000) }), 'swollen'],
    ['of another kind', zipSync({ 'a.txt': strToU8('x') }), 'other-archive'],
    [
      'of OpenDocument',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<x/>'),
      }),
      'open-document',
    ],
  ])('%s is refused', async (_name, bytes, fault) => {
    expect(await read(bytes)).toEqual({ ok: false, fault });
  });

  it('is read whole, however deep it is nested', async () => {
    const deep = `${'<w:smartTag>'.repeat(400)}<w:r><w:t>deep</w:t></w:r>${'</w:smartTag>'.repeat(400)}`;
    expect(await read(docx(`<w:p>${deep}</w:p>`))).toMatchObject({ ok: true, draft: 'deep\n' });
  });
});
