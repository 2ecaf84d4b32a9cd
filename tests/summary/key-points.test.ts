import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph, ParagraphKind } from '@/utils/article/article';
import { type KeySentence, keySentences } from '@/utils/summary/key-points';

/** An article of these texts; a pair gives a kind other than prose. */
function article(parts: readonly (string | [ParagraphKind, string])[], language = 'en', title = '') {
  const paragraphs = parts.map((part, i): Paragraph => {
    const [kind, text] = typeof part === 'string' ? (['text', part] as const) : part;
    return { n: i + 1, kind, text };
  });
  return { paragraphs, language, title };
}

const PORTS = article(
  [
    'The coastguard opened its new station at Batu Lintang on Monday. Reporters were shown the canteen. It has forty seats.',
    ['heading', 'The ports must share their radar records'],
    'Smuggling by small boats has doubled since the ports stopped sharing their radar records. They blame each other for it. A joint watch of the ports over small boats would cost less than the new station.',
    'Fishermen say that they have seen nothing. The weather was fine in June.',
    ['caption', 'The ports must share radar records of small boats, says the minister. Image by the author.'],
    'This must change soon. Therefore the ports should share their radar records of small boats again, under rules that protect the fishermen.',
    ['note', 'Ports must share radar records: see the report of the ports on radar records.'],
    ['bio', 'Mira Tan is a Fellow who argues that ports should share the radar records of small boats.'],
  ],
  'en',
  'Why Ports Should Share Radar Records',
);

function texts(sentences: KeySentence[]): string[] {
  return sentences.map(({ text }) => text);
}

describe('keySentences', () => {
  it('chooses what the paper argues', () => {
    expect(texts(keySentences(PORTS, 1))).toEqual([
      'Therefore the ports should share their radar records of small boats again, under rules that protect the fishermen.',
    ]);
  });

  it('gives the place of each sentence, in the order of the text', () => {
    const chosen = keySentences(PORTS, 4);
    for (const { text, n, start, end } of chosen) {
      expect(PORTS.paragraphs[n - 1]?.text.slice(start, end)).toBe(text);
    }
    const places = chosen.map(({ n, start }) => n * 10_000 + start);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });

  it('never chooses from headings, captions, notes, quotations, tables or bios', () => {
    const kinds: ParagraphKind[] = ['heading', 'caption', 'note', 'quote', 'table', 'bio'];
    const others = kinds.map((kind): [ParagraphKind, string] => [
      kind,
      'The strait must stay open, therefore act.',
    ]);
    expect(texts(keySentences(article([...others, 'The strait is open.', ...others]), 8))).toEqual([
      'The strait is open.',
    ]);
    expect(keySentences(article(others), 8)).toEqual([]);
  });

  it('avoids a sentence that starts with an unresolved pronoun where another will do', () => {
    const chosen = keySentences(
      article([
        'This will shape the trade of the whole region for years. The canal will shape the trade of the whole region for years.',
        'He said that the trade of the region depends on the canal. Officials said that the trade of the region depends on the canal.',
      ]),
      2,
    );
    expect(texts(chosen).join(' ')).not.toMatch(/\b(?:This|He)\b/);
  });

  it('does not say the same thing twice', () => {
    const same = 'The treaty binds the two coastal states to share their fishing data every year.';
    const chosen = keySentences(
      article([
        `${same} Its text is short.`,
        same,
        'The treaty leaves the dispute over the border of the shelf to a later court.',
      ]),
      2,
    );
    expect(texts(chosen).filter((text) => text === same)).toHaveLength(1);
  });

  it('does not let a refrain rank itself up', () => {
    const refrain = 'Few sailors remember the lighthouse that was painted white and red.';
    const sung = PORTS.paragraphs.flatMap((paragraph) =>
      paragraph.kind === 'text'
        ? [{ ...paragraph, text: `${paragraph.text} ${refrain} “${refrain.toUpperCase()}”` }]
        : [paragraph],
    );
    expect(texts(keySentences({ ...PORTS, paragraphs: sung }, 3))).toEqual(texts(keySentences(PORTS, 3)));
  });

  it('gives a repeated sentence at its first place, and no second time to fill the count', () => {
    const chosen = keySentences(
      article(['The strait is open. The strait  is open!', 'The strait is open.']),
      3,
    );
    expect(chosen).toEqual([{ text: 'The strait is open.', n: 1, start: 0, end: 19 }]);
  });

  it.each([
    ['no paragraph', [], 3, 0],
    ['one sentence', ['The strait is open.'], 3, 1],
    ['fragments alone', ['Yes.', 'No.'], 3, 2],
    ['a count of 0', ['The strait is open.'], 0, 0],
    ['a count below 0', ['The strait is open.'], -2, 0],
    ['a count that is no number', ['The strait is open.'], Number.NaN, 0],
    ['a huge count', ['One is here. Two is here. Three is here.'], 1e9, 3],
    ['punctuation alone', ['… — !'], 3, 1],
  ] as const)('copes with %s', (_case, paragraphs, count, length) => {
    expect(keySentences(article(paragraphs), count)).toHaveLength(length);
  });

  it.each([
    ['zh', '海峡必须保持开放。各国应当共享雷达数据。渔民没有看到任何东西。', 3],
    ['ms', 'Selat mesti kekal terbuka. Negara harus berkongsi data radar. Nelayan tidak melihat apa-apa.', 3],
    ['ta', 'நீரிணை திறந்திருக்க வேண்டும். நாடுகள் தரவைப் பகிர வேண்டும். மீனவர்கள் எதையும் பார்க்கவில்லை.', 3],
    ['ar', 'يجب أن يبقى المضيق مفتوحا. على الدول أن تتبادل البيانات. لم ير الصيادون شيئا.', 3],
    ['not a language', 'The strait is open. The ports are shut. The boats wait.', 3],
  ])('reads the sentences of "%s"', (language, text, count) => {
    expect(keySentences(article([text], language), 8)).toHaveLength(count);
  });

  it('never throws, keeps to the text and gives the same answer twice', () => {
    const paragraph = fc.tuple(
      fc.constantFrom<ParagraphKind>('text', 'list', 'heading'),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 8 }),
        fc.string(),
        fc.integer({ min: 1, max: 8 }),
        (parts, language, count) => {
          const paper = article(parts, language);
          const chosen = keySentences(paper, count);
          expect(chosen.length).toBeLessThanOrEqual(count);
          for (const { text, n, start, end } of chosen) {
            expect(paper.paragraphs[n - 1]?.text.slice(start, end)).toBe(text);
          }
          expect(keySentences(structuredClone(paper), count)).toEqual(chosen);
        },
      ),
    );
  });
});
