import { describe, expect, it } from 'vitest';
import { passageOf } from '@/entrypoints/popup/passage';
import type { Paragraph } from '@/utils/article/article';

const paragraphs: Paragraph[] = [
  { n: 1, kind: 'heading', text: 'Ports' },
  { n: 2, kind: 'text', text: 'Insurers decide. Ports close.' },
  { n: 3, kind: 'text', text: 'Ports close.' },
];

describe('passageOf', () => {
  it('gives the sentence with the text around it, also where the same words stand twice', () => {
    expect(passageOf({ paragraphs }, { n: 3, start: 0, end: 12 })).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Ports close.',
      prefix: 'Ports\nInsurers decide. Ports close.\n',
      suffix: '',
    });
  });
});
