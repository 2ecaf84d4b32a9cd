// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { type Proposal, SearchBox } from '@/components/SearchBox';
import { doing, field, show, type } from './screen';

/** Answers to what was typed, which come when the test says so. */
function library() {
  const asked: { q: string; answer: (found: Proposal[]) => Promise<void> }[] = [];
  const complete = (q: string) =>
    new Promise<Proposal[]>((resolve) => {
      asked.push({ q, answer: (found) => doing(() => resolve(found)) });
    });
  return { asked, complete };
}

function Screen({ complete }: { complete: (q: string) => Promise<Proposal[]> }) {
  const [q, setQ] = useState('');
  return <SearchBox q={q} onInput={setQ} complete={complete} />;
}

const proposal = (q: string): Proposal => ({ q, caret: q.length, kind: null, label: q, count: 1 });
const press = (box: HTMLElement, key: string) =>
  doing(() => void box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));

async function typedOn() {
  const { asked, complete } = library();
  const root = await show(<Screen complete={complete} />);
  const box = field(root, 'Search the library');
  await type(box, 'au');
  await asked[0]?.answer([proposal('author:')]);
  await type(box, 'author:in');
  return { asked, box };
}

it('a proposal to what was typed before is never taken: the one to what stands there now is, once it comes', async () => {
  const { asked, box } = await typedOn();
  await press(box, 'ArrowDown');
  await press(box, 'Enter');
  expect(box.value).toBe('author:in');
  await asked[1]?.answer([proposal('author:"Ines Marlow" ')]);
  expect(box.value).toBe('author:"Ines Marlow" ');
});

it('the name of a filter is followed by proposals of its values', async () => {
  const { asked, complete } = library();
  const root = await show(<Screen complete={complete} />);
  const box = field(root, 'Search the library');
  await type(box, 'au');
  await asked[0]?.answer([{ ...proposal('author:'), count: null }]);
  await press(box, 'ArrowDown');
  await press(box, 'Enter');
  expect([box.value, asked[1]?.q]).toEqual(['author:', 'author:']);
  await asked[1]?.answer([proposal('author:"Ines Marlow" ')]);
  await press(box, 'ArrowDown');
  await press(box, 'Enter');
  expect(box.value).toBe('author:"Ines Marlow" ');
});

it('nothing is taken where one types on, leaves, or where no proposal comes', async () => {
  const one = await typedOn();
  await press(one.box, 'ArrowDown');
  await press(one.box, 'Enter');
  await type(one.box, 'author:ino');
  await one.asked[1]?.answer([proposal('author:"Ines Marlow" ')]);
  await one.asked[2]?.answer([]);
  expect(one.box.value).toBe('author:ino');
  const other = await typedOn();
  await press(other.box, 'ArrowDown');
  await press(other.box, 'Enter');
  await doing(() => void other.box.dispatchEvent(new FocusEvent('blur')));
  await other.asked[1]?.answer([proposal('author:"Ines Marlow" ')]);
  expect(other.box.value).toBe('author:in');
});
