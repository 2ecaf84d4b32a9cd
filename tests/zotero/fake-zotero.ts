import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a call to the fake one carried. */
export interface ZoteroCall {
  /** Of the answer. */
  status?: number;
  path: string;
  headers: IncomingMessage['headers'];
  body: { sessionID?: string; items?: { title?: string; notes?: { note: string }[] }[] } & Record<
    string,
    unknown
  >;
}

/** How it is to answer. */
export interface FakeOptions {
  /** Null: another program, which knows no connector. */
  version?: string | null;
  isReadOnly?: boolean;
  /** Answers `/connector/saveItems` with this. */
  save?: { status: number; body: string };
}

export interface FakeZotero {
  calls: ZoteroCall[];
  answer: FakeOptions;
  port: number;
  close: () => Promise<void>;
}

/**
 * A server that speaks the connector's protocol as Zotero's own source does (`server_connector.js`): it refuses calls of
 * browsers without the header of the protocol, knows sessions, and saves nothing into a library that may only be read.
 */
export async function startFakeZotero(port = 0): Promise<FakeZotero> {
  const calls: ZoteroCall[] = [];
  const sessions = new Set<string>();
  const fake: FakeZotero = { calls, answer: {}, port, close: async () => {} };
  const server: Server = createServer((request, response) => void serve(request, response));
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { version = '7.0.9', isReadOnly = false, save } = fake.answer;
    const send = (status: number, body: unknown = '') => {
      response.writeHead(status, {
        'Content-Type': 'application/json',
        ...(version !== null && { 'X-Zotero-Version': version, 'X-Zotero-Connector-API-Version': '3' }),
      });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    const path = request.url ?? '';
    if (version === null) return send(200, 'hello');
    const isBrowser = request.headers['user-agent']?.startsWith('Mozilla/') || request.headers.origin;
    if (isBrowser && !request.headers['x-zotero-connector-api-version']) {
      request.destroy();
      return;
    }
    if (request.headers['content-type'] !== 'application/json')
      return send(400, 'Endpoint does not support content-type\n');
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ZoteroCall['body'];
    const call: ZoteroCall = { path, headers: request.headers, body };
    calls.push(call);
    response.once('finish', () => {
      call.status = response.statusCode;
    });
    if (path === '/connector/ping') return send(200, { prefs: { automaticSnapshots: true } });
    if (path === '/connector/getSelectedCollection')
      return send(200, {
        libraryName: 'My Library',
        libraryEditable: !isReadOnly,
        id: 'C1',
        name: 'Straits',
      });
    if (path !== '/connector/saveItems') return send(404, 'No endpoint found\n');
    if (save) return send(save.status, save.body);
    if (sessions.has(body.sessionID ?? '')) return send(409, { error: 'SESSION_EXISTS' });
    sessions.add(body.sessionID ?? '');
    if (isReadOnly) return send(500, { libraryEditable: false });
    send(201);
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  fake.port = (server.address() as AddressInfo).port;
  fake.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return fake;
}
