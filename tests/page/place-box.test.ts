import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBox } from '@/components/page/place-box';

const SIZE = { width: 270, height: 42 };
const VIEWPORT = { width: 800, height: 600 };

const beside = (top: number, bottom: number, prefer: 'above' | 'below' = 'above') =>
  placeBox({ left: 300, right: 500, top, bottom }, SIZE, VIEWPORT, prefer);

describe('placeBox', () => {
  it('stands on the preferred side, centred, a gap away', () => {
    expect(beside(200, 220)).toEqual({ left: 265, top: 150 });
    expect(beside(200, 220, 'below')).toEqual({ left: 265, top: 228 });
  });

  it('takes the other side where the preferred one has no room', () => {
    expect(beside(20, 40).top).toBe(48);
    expect(beside(560, 580, 'below').top).toBe(510);
  });

  it('stays inside the viewport, and off its target wherever a side has room', () => {
    const length = fc.integer({ min: -2000, max: 3000 });
    fc.assert(
      fc.property(length, length, fc.nat(800), fc.nat(3000), (left, top, width, height) => {
        const target = { left, top, right: left + width, bottom: top + height };
        const box = placeBox(target, SIZE, VIEWPORT, 'above');
        expect(box.left).toBeGreaterThanOrEqual(8);
        expect(box.left + SIZE.width).toBeLessThanOrEqual(VIEWPORT.width - 8);
        expect(box.top).toBeGreaterThanOrEqual(8);
        expect(box.top + SIZE.height).toBeLessThanOrEqual(VIEWPORT.height - 8);
        const hasRoom = target.top >= SIZE.height + 16 || VIEWPORT.height - target.bottom >= SIZE.height + 16;
        const isOff = box.top + SIZE.height <= target.top || box.top >= target.bottom;
        expect(isOff || !hasRoom).toBe(true);
      }),
      { seed: 20_261_123 },
    );
  });
});
