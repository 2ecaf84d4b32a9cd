import { expect, it } from 'vitest';
import { fromExtension } from '@/entrypoints/background/from-extension';
import { answerMessage } from '@/utils/messaging/rpc';
import { EXTENSION_ID, senderOf } from './sample';

const ORIGIN = `chrome-extension://${EXTENSION_ID}/`;

const KEPT = { kept: 1, fetched: 1, failed: 0, isOff: false };

function ask(sender: Parameters<typeof senderOf>[0], request: unknown = { key: 'IP26001' }) {
  const kept: string[] = [];
  const handlers = fromExtension({
    origin: ORIGIN,
    extensionId: EXTENSION_ID,
    keepImages: (key) => {
      kept.push(key);
      return Promise.resolve(KEPT);
    },
  });
  const message = { channel: 'from-extension', call: 'keepImages', request };
  return { kept, answer: answerMessage('from-extension', handlers, message, senderOf(sender)) };
}

it('answers the pages of the extension', async () => {
  const { kept, answer } = ask({ url: `${ORIGIN}popup.html`, tabId: undefined });
  expect(await answer).toEqual({ ok: true, value: KEPT });
  expect(kept).toEqual(['IP26001']);
});

it.each([
  { what: 'a visited page', sender: {} },
  { what: 'a page of another site', sender: { url: `https://evil.example/${ORIGIN}popup.html` } },
  { what: 'nobody by address', sender: { url: undefined } },
  { what: 'another extension', sender: { id: 'another', url: `${ORIGIN}popup.html` } },
])('refuses $what', async ({ sender }) => {
  const { kept, answer } = ask(sender);
  expect(await answer).toMatchObject({ ok: false, problem: 'bad-sender' });
  expect(kept).toEqual([]);
});

it('keeps nothing for a private window', async () => {
  const { kept, answer } = ask({ url: `${ORIGIN}reader.html`, incognito: true });
  expect(await answer).toMatchObject({ ok: false, problem: 'private-window' });
  expect(kept).toEqual([]);
});

it.each([null, {}, { key: '' }, { key: 7 }, { key: 'x', url: 'https://evil.example/' }])(
  'refuses the argument %j',
  async (request) => {
    const { answer } = ask({ url: `${ORIGIN}popup.html` }, request);
    expect(await answer).toMatchObject({ ok: false, problem: 'bad-request' });
  },
);
