// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { firstLookAt, translationOf } from '@/utils/article/translation';
import { TRANSLATORS, translatePage } from './support/translate';
import { TRANSLATION_CASES } from './translation.cases';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('a translation is known by its marks', () => {
  it.each(TRANSLATION_CASES)('$name: $isTranslated', ({ html, before, isTranslated }) => {
    const first = before === undefined ? null : firstLookAt(parse(before));
    expect(translationOf(parse(html), first) !== null).toBe(isTranslated);
  });

  it.each(TRANSLATORS)('%s, in place and taken back', (translator) => {
    const page = parse(
      '<html lang="en"><title>Tides</title><h1>Tides</h1><p>Printed <b>twice</b>.</p></html>',
    );
    const first = firstLookAt(page);
    const before = page.documentElement.innerHTML;
    expect(translationOf(page, first)).toBeNull();
    translatePage(translator, page);
    expect(page.body.textContent).toContain('sediT');
    expect(translationOf(page, first)).not.toBeNull();
    translatePage('original', page);
    expect(page.documentElement.innerHTML).toBe(before);
    expect(translationOf(page, first)).toBeNull();
  });

  it('takes no first look at a page that is translated already', () => {
    expect(firstLookAt(parse('<html class="translated-ltr"><p>Gezeiten</p></html>'))).toBeNull();
  });

  it('is not misled by a form whose controls have the names of what is asked', () => {
    const names = ['querySelectorAll', 'documentElement', 'body', 'getAttribute'];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    const forms = names.map((name) => `<form name="${name}">${inputs}</form>`).join('');
    expect(translationOf(parse(`<html class="translated-ltr">${forms}</html>`), null)).not.toBeNull();
    expect(translationOf(parse(`<html>${forms}</html>`), null)).toBeNull();
  });
});
