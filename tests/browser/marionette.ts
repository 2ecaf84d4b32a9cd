/**
 * Firefox's remote protocol "Marionette": the WebDriver commands over a local socket, and scripts in the browser's own
 * (chrome) context, which WebDriver BiDi does not reach. Packets are `LENGTH:JSON`; a command is
 * `[0, id, name, parameters]`, its answer `[1, id, error, result]`.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */

import net from 'node:net';

export interface Marionette {
  /** Sends one command and resolves to its result; rejects with the error that Firefox names. */
  send(name: string, parameters?: Record<string, unknown>): Promise<unknown>;
  close(): void;
}

interface Pending {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Connects to the port that Firefox wrote into its profile. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = net.createConnection({ host: '127.0.0.1', port });
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let received = Buffer.alloc(0);

  const greeting = new Promise<void>((resolve, reject) => {
    pending.set(-1, { resolve: () => resolve(), reject });
  });
  const settle = (packet: unknown) => {
    // The greeting is the one packet that is no answer.
    if (!Array.isArray(packet)) return pending.get(-1)?.resolve(null);
    const [, id, error, result] = packet as [
      number,
      number,
      { error: string; message: string } | null,
      unknown,
    ];
    const call = pending.get(id);
    pending.delete(id);
    return error ? call?.reject(new Error(`${error.error}: ${error.message}`)) : call?.resolve(result);
  };
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(received.subarray(0, colon).toString('latin1'));
      if (received.length < end) return;
      const packet: unknown = JSON.parse(received.subarray(colon + 1, end).toString('utf8'));
      received = received.subarray(end);
      settle(packet);
    }
  });
  const fail = (error: Error) => {
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('Firefox closed the connection')));
  await greeting;
  pending.delete(-1);

  return {
    send: (name, parameters = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        const packet = JSON.stringify([0, lastId, name, parameters]);
        socket.write(`${Buffer.byteLength(packet)}:${packet}`);
      }),
    close: () => socket.destroy(),
  };
}
