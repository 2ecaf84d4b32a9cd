// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/article/extract';
import { pageSource } from '@/utils/page/page-source';
import { fixture, variedSlugs } from '../article/support/fixtures';
import { TRANSLATORS, type Translator, translatePage } from '../article/support/translate';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const words = (text: string | null | undefined) => text?.match(/\w+/g);

function el(page: Document, name: string): Element {
  const element = page.createElement(name);
  element.textContent = 'Two.';
  return element;
}

describe('the source of a translated page', () => {
  it.each(variedSlugs())('is read as the page was: %s', (slug) => {
    const { source: html, expected } = fixture(slug);
    const { url } = expected;
    const page = parse(html);
    const read = extract(page, url);
    const source = pageSource(page);
    source.keep();
    translatePage('google', page);
    const original = source.document();
    expect(original).not.toBe(page);
    expect(original && extract(original, url)).toEqual(read);
  });

  it.each(TRANSLATORS)('is the page before %s', (translator) => {
    const page = parse('<html lang="en"><p>The tide tables were printed twice.</p></html>');
    const source = pageSource(page);
    source.keep();
    translatePage(translator, page);
    source.keep();
    expect(source.isTranslated()).toBe(true);
    expect(source.document()?.body.textContent).toBe('The tide tables were printed twice.');
    translatePage('original', page);
    expect(source.document()).toBe(page);
  });

  it.each<Translator>(['google', 'google right to left'])(
    'is not known when %s was there first',
    (translator) => {
      const page = parse('<html lang="en"><p>The tide tables were printed twice.</p></html>');
      translatePage(translator, page);
      const source = pageSource(page);
      source.keep();
      expect(source.isTranslated()).toBe(true);
      expect(source.document()).toBeNull();
      translatePage('original', page);
      source.keep();
      translatePage('edge', page);
      expect(source.document()?.body.textContent).toBe('The tide tables were printed twice.');
    },
  );

  it.each([
    {
      name: 'nesting that no parser of HTML makes',
      make: (page: Document) => page.querySelector('p')?.append(el(page, 'p')),
    },
    {
      name: 'attributes that XML does not allow',
      make: (page: Document) => page.body.insertAdjacentHTML('beforeend', '<b @click="x" "y>Two.</b>'),
    },
    {
      name: 'signs that XML does not allow',
      make: (page: Document) => page.body.append('Two.\u0001\uD800'),
    },
  ])('takes $name', ({ make }) => {
    const page = parse('<html lang="en"><p>One &amp; &lt;all&gt;.</p></html>');
    make(page);
    const source = pageSource(page);
    source.keep();
    const before = page.body.textContent;
    translatePage('google', page);
    expect(words(source.document()?.body.textContent)).toEqual(words(before));
  });

  it('takes in what comes late', () => {
    const page = parse('<html lang="en"><p>One.</p></html>');
    const source = pageSource(page);
    source.keep();
    page.body.insertAdjacentHTML('beforeend', '<p>Two.</p>');
    source.keep();
    translatePage('google', page);
    expect(source.document()?.body.textContent).toBe('One.Two.');
  });

  it('is never a page half translated: Google sets its class last', () => {
    const page = parse('<html lang="en"><p>One.</p></html>');
    const source = pageSource(page);
    source.keep();
    translatePage('google', page);
    page.documentElement.className = '';
    source.keep();
    page.documentElement.className = 'translated-ltr';
    expect(source.document()?.body.textContent).toBe('One.');
  });

  it('is given up with the article that stood there', () => {
    const page = parse('<html lang="en"><p>One.</p></html>');
    const source = pageSource(page);
    source.keep();
    source.forget();
    translatePage('google', page);
    expect(source.document()).toBeNull();
  });

  it.each([
    { name: 'too large', html: '<p>One.</p>'.repeat(20_001) },
    { name: 'too deep', html: `${'<div>'.repeat(300)}One.` },
  ])('is not kept of a page that is $name', ({ html }) => {
    const page = parse(`<html lang="en">${html}</html>`);
    const source = pageSource(page);
    source.keep();
    expect(source.document()).toBe(page);
    page.documentElement.className = 'translated-ltr';
    expect(source.document()).toBeNull();
  });
});
