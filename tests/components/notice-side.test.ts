import { describe, expect, it } from 'vitest';
import { noticeSide } from '@/components/page/notice-side';

describe('the notice on a page', () => {
  it.each([
    { text: { left: 300, right: 960 }, width: 1280, side: 'end' },
    { text: { left: 400, right: 1200 }, width: 1280, side: 'start' },
    { text: { left: 100, right: 1200 }, width: 1280, side: 'bottom' },
    { text: { left: 8, right: 312 }, width: 320, side: 'bottom' },
    { text: null, width: 1280, side: 'end' },
    { text: null, width: 320, side: 'bottom' },
  ])('beside a text from $text in a window of $width stands at the $side', ({ text, width, side }) => {
    expect(noticeSide(text, width)).toBe(side);
  });
});
