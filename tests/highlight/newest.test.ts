import { array, assert, asyncProperty, constantFrom, integer, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestOnly } from '@/utils/highlight/newest';

describe('newestOnly', () => {
  it('passes over what is old by the time that a write has ended', async () => {
    const written: string[] = [];
    const endings: (() => void)[] = [];
    const write = newestOnly((text: string) => {
      written.push(text);
      return new Promise<void>((resolve) => endings.push(resolve));
    });
    for (const text of ['a', 'ab', 'abc']) write('note', text);
    expect(written).toEqual(['a']);
    endings.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(written).toEqual(['a', 'abc']);
  });

  it('writes one value of a key at a time, in order, and the last one of each key at the end', async () => {
    const values = array(tuple(constantFrom('a', 'b'), integer({ min: 0, max: 3 })), { minLength: 1 });
    await assert(
      asyncProperty(values, async (all) => {
        const written = new Map<string, number[]>();
        const under = new Set<string>();
        const write = newestOnly(async ({ key, at }: { key: string; at: number }) => {
          expect(under.has(key)).toBe(false);
          under.add(key);
          await Promise.resolve();
          under.delete(key);
          written.set(key, [...(written.get(key) ?? []), at]);
        });
        for (const [at, [key, pauses]] of all.entries()) {
          write(key, { key, at });
          for (let pause = 0; pause < pauses; pause += 1) await Promise.resolve();
        }
        await new Promise((resolve) => setTimeout(resolve));
        for (const [key, places] of written) {
          expect(places).toEqual(places.toSorted((one, other) => one - other));
          expect(places.at(-1)).toBe(all.findLastIndex(([of]) => of === key));
        }
      }),
    );
  });
});
