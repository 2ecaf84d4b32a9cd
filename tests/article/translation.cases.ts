/** Pages and whether they are shown in translation: by themselves, and to who saw `before`. */
export interface TranslationCase {
  name: string;
  html: string;
  /** The page as it was first seen; absent where nobody saw it before. */
  before?: string;
  isTranslated: boolean;
}

const page = (body: string, root = 'lang="en"', title = '<title>Tides</title>') =>
  `<!doctype html><html ${root}><head>${title}</head><body>${body}</body></html>`;

const PLAIN = page('<p>The tide tables were printed twice.</p>');
const WRAPPED =
  '<p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Tiden</font></font></p>';
const HASHED = '<p _msttexthash="42250" _msthash="7">Gezeiten</p>';

export const TRANSLATION_CASES: readonly TranslationCase[] = [
  { name: 'a plain page', html: PLAIN, before: PLAIN, isTranslated: false },
  { name: 'a plain page that nobody saw before', html: PLAIN, isTranslated: false },
  {
    name: 'Google, left to right',
    html: page(WRAPPED, 'lang="de" class="js translated-ltr"'),
    isTranslated: true,
  },
  {
    name: 'Google, right to left',
    html: page(WRAPPED, 'lang="ar" class="translated-rtl"'),
    isTranslated: true,
  },
  {
    name: 'the Google widget, which marks the body',
    html: page(WRAPPED, 'lang="en"').replace('<body>', '<body class="translated-ltr">'),
    isTranslated: true,
  },
  {
    name: 'a class that only sounds like it',
    html: page(WRAPPED, 'lang="en" class="un-translated-ltr translated"'),
    isTranslated: false,
  },
  {
    name: 'the old layout, made of font elements',
    html: page('<font face="Arial" size="2"><font color="navy"><b>Tides</b></font> and tables</font>'),
    isTranslated: false,
  },
  {
    name: 'words pasted from a page that Google had translated',
    html: page(WRAPPED),
    before: page(WRAPPED),
    isTranslated: false,
  },
  {
    name: 'Edge',
    html: page(HASHED, 'lang="de"', '<title _msttexthash="11" _msthash="0">Gezeiten</title>'),
    isTranslated: true,
  },
  {
    name: 'Edge, seen before, with a title that needed no words',
    html: page(HASHED),
    before: PLAIN,
    isTranslated: true,
  },
  { name: 'words pasted from a page that Edge had translated', html: page(HASHED), isTranslated: false },
  { name: 'the same, seen before', html: page(HASHED), before: page(HASHED), isTranslated: false },
  {
    name: 'Yandex',
    html: page('<p><ya-tr-span>Gezeiten</ya-tr-span></p>'),
    before: PLAIN,
    isTranslated: true,
  },
  {
    name: 'Immersive Translate, a copy beside each paragraph',
    html: page('<p>Tides<font class="notranslate immersive-translate-target-wrapper">Gezeiten</font></p>'),
    before: PLAIN,
    isTranslated: true,
  },
  {
    name: 'Firefox, at work',
    html: page('<p data-moz-translations-id="0">Tides</p>'),
    before: PLAIN,
    isTranslated: true,
  },
  { name: 'Firefox, done', html: page('<p>Gezeiten</p>', 'lang="de"'), before: PLAIN, isTranslated: true },
  {
    name: 'another region of the same language',
    html: page('<p>Tides</p>', 'lang="en-SG"'),
    before: PLAIN,
    isTranslated: false,
  },
  { name: 'a language named late', html: PLAIN, before: page('<p>Tides</p>', ''), isTranslated: false },
  { name: 'a language taken away', html: page('<p>Tides</p>', ''), before: PLAIN, isTranslated: false },
  {
    name: 'a page in another language from the start',
    html: page('<p>Pasang surut</p>', 'lang="ms-MY"'),
    before: page('<p>Pasang surut</p>', 'lang="ms_MY"'),
    isTranslated: false,
  },
  { name: 'no markup at all', html: '', before: '', isTranslated: false },
];
