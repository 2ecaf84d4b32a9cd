import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { formatCount, formatDay } from '@/components/format';
import { ENGLISH, onLanguage, speak } from '@/utils/i18n/language';
import { pseudoCatalogue, pseudoText } from '@/utils/i18n/pseudo';
import { pseudoTexts } from '@/utils/i18n/pseudo-texts';
import { spoken, translator } from '@/utils/i18n/translate';
import { type KnownLanguage, LANGUAGES, languageOf } from '@/utils/languages';

afterEach(() => speak(ENGLISH));

const known = (tag: string): KnownLanguage => ({
  tag,
  name: tag,
  dir: 'ltr',
  formats: tag,
  load: async () => ({ texts: {} }),
});
const KNOWN = [known('en'), known('de'), known('pt-BR'), known('zh-Hant')];

describe('the language that is meant', () => {
  it.each([
    ['de', [], 'de'],
    ['fr', [], 'en'],
    ['auto', [], 'en'],
    ['auto', ['fr', 'de-CH', 'en'], 'de'],
    ['auto', ['en-SG', 'de'], 'en'],
    ['auto', ['pt-br'], 'pt-BR'],
    ['auto', ['zh'], 'en'],
    ['auto', ['zh-Hant-TW', 'de'], 'zh-Hant'],
    ['pt-BR-abl1943', ['de'], 'pt-BR'],
    ['fr', ['de-CH', 'en'], 'de'],
  ])('by %s in a browser of %j is %s', (setting, preferred, tag) => {
    expect(languageOf(setting, preferred, KNOWN).tag).toBe(tag);
  });

  it('is never a test’s where none is built in', () => {
    expect(LANGUAGES.map(({ tag }) => tag)).toEqual(['en']);
    expect(languageOf('en-XA', ['en-XA']).tag).toBe('en');
  });
});

describe('what is spoken', () => {
  const ENGLISH_TEXTS = { words: { one: '{n} word', other: '{n} words' }, save: 'Save', blue: 'Blue' };
  const GERMAN = {
    tag: 'de',
    dir: 'ltr',
    formats: 'de',
    texts: { words: { one: '{n} Wort', other: '{n} Wörter' }, blue: 'Blau' },
  } as const;

  it('follows a change of the language, but for the user’s own words and for what a language lacks', () => {
    const t = spoken(ENGLISH_TEXTS);
    const own = spoken(ENGLISH_TEXTS, { blue: 'claim' });
    const heard: string[] = [];
    const stop = onLanguage(() => heard.push(t('blue')));
    expect([t('words', { n: 1234 }), t('blue'), formatCount(1234)]).toEqual(['1,234 words', 'Blue', '1,234']);
    speak(GERMAN);
    expect([t('words', { n: 1 }), t('words', { n: 1234 }), t('save'), own('blue')]).toEqual([
      '1 Wort',
      '1.234 Wörter',
      'Save',
      'claim',
    ]);
    expect([formatDay('2023-09-18'), formatCount(1234)]).toEqual(['18. September 2023', '1.234']);
    // Files are written in English, as they say.
    expect(translator(ENGLISH_TEXTS)('words', { n: 1234 })).toBe('1,234 words');
    stop();
    speak(ENGLISH);
    expect(heard).toEqual(['Blau']);
  });
});

const places = (text: string) => text.match(/\{\w+\}/g) ?? [];
const letters = (text: string) => text.replace(/\{\w+\}/g, '').length;

describe('the pseudo-language', () => {
  it('has a longer, accented text within brackets for each, with the same places', () => {
    const part = fc.oneof(fc.stringMatching(/^[A-Za-z ,.]{0,20}$/), fc.constantFrom('{n}', '{title}'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const pseudo = pseudoText(text);
        expect(places(pseudo)).toEqual(places(text));
        expect(letters(pseudo)).toBeGreaterThanOrEqual(letters(text) * 1.35);
        expect(pseudo.replace(/\{\w+\}/g, '')).toMatch(/^⟦[^A-Za-z]*⟧$/);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps keys and plural forms', () => {
    const { words, ...others } = pseudoCatalogue({
      save: 'Save',
      words: { one: '{n} word', other: 'words' },
    });
    expect(Object.keys(others)).toEqual(['save']);
    expect(words).toMatchObject({ one: expect.stringMatching(/^⟦\{n\} ŵóŕð/), other: expect.any(String) });
    expect(Object.keys(pseudoTexts()).length).toBeGreaterThan(500);
  });
});
