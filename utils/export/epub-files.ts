import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { MARK_STYLE } from './mark-style';
import { plainText } from './text';
import { xmlText } from './xml';

const t = translator(exportMessages);

export interface BookChapter {
  file: string;
  /** As markup. */
  title: string;
  key: string;
  language: string;
}

const STYLE = `body { line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.25; text-align: start; }
dl.facts dt { font-weight: bold; } dl.facts dd { margin: 0 0 0.3em 0; }
blockquote { margin: 0.5em 0; padding-left: 0.8em; border-left: 0.2em solid #888; }
figure { margin: 1.2em 0; page-break-inside: avoid; }
figcaption, .source { font-size: 0.875em; }
.note { white-space: pre-wrap; margin-top: 0.4em; }
${MARK_STYLE}
`;

/** A page of the book; `title` and `body` are markup. */
export function page({ title, body, head = '' }: { title: string; body: string; head?: string }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/>${head}</head>
<body>
${body}
</body>
</html>
`;
}

/** What is written when all chapters are known: contents, package, style. `latest` is an ISO instant, or empty. */
export function bookFiles(
  name: string,
  chapters: readonly BookChapter[],
  latest: string,
): [path: string, text: string][] {
  const title = xmlText(name);
  const id = bookId(name, chapters);
  return [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/style.css', STYLE],
    ['EPUB/contents.xhtml', contents(title, chapters)],
    ['EPUB/contents.ncx', oldContents(title, id, chapters)],
    ['EPUB/book.opf', packageOf(title, id, chapters, latest)],
  ];
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The same list of the same papers is the same book: a name-based UUID (version 8 of RFC 9562). */
function bookId(name: string, chapters: readonly BookChapter[]): string {
  const names = [name, ...chapters.map(({ key }) => key)].map(plainText);
  const hex = bytesToHex(sha256(utf8ToBytes(names.join('\n'))));
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

function contents(title: string, chapters: readonly BookChapter[]): string {
  const entries = [
    `<li><a href="title.xhtml">${title}</a></li>`,
    ...chapters.map((one) => `<li><a href="${one.file}" dir="auto">${one.title}</a></li>`),
  ];
  const body = `<nav epub:type="toc" id="toc"><h1>${t('contents')}</h1>\n<ol>\n${entries.join('\n')}\n</ol></nav>`;
  return page({ title: t('contents'), body });
}

function oldContents(title: string, id: string, chapters: readonly BookChapter[]): string {
  const points = [{ file: 'title.xhtml', title }, ...chapters].map(
    (one, i) =>
      `<navPoint id="n${i + 1}" playOrder="${i + 1}"><navLabel><text>${one.title}</text></navLabel><content src="${one.file}"/></navPoint>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="${id}"/></head>
<docTitle><text>${title}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}

function packageOf(title: string, id: string, chapters: readonly BookChapter[], latest: string): string {
  const modified = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(latest)?.[0] ?? '2000-01-01T00:00:00';
  const languages = [...new Set(['en', ...chapters.map(({ language }) => language)])].filter((one) =>
    /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(one),
  );
  const items = chapters.map(
    ({ file }, i) => `<item id="p${i + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const order = chapters.map((_, i) => `<itemref idref="p${i + 1}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${id}</dc:identifier>
<dc:title>${title}</dc:title>
${languages.map((one) => `<dc:language>${one}</dc:language>`).join('\n')}
<meta property="dcterms:modified">${modified}Z</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="contents.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
${items.join('\n')}
</manifest>
<spine toc="ncx">
<itemref idref="title"/>
<itemref idref="contents"/>
${order.join('\n')}
</spine>
</package>
`;
}
