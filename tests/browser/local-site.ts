/**
 * The local RSIS site: a small server on 127.0.0.1 with the sample publications, one listing and one page without
 * an article; it also answers as two sites that are not of RSIS. Chromium reaches it as http://www.rsis.edu.sg/ (chromium.ts maps the host), Firefox likewise through
 * it as a proxy (firefox.ts). Every other host gets no answer, so that nothing leaves the machine.
 */

import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PUBLICATIONS } from './sample-publications';
import { escapeHtml, listingPage, page, publicationPage } from './skeleton';

export const ORIGIN = 'http://www.rsis.edu.sg';
export const LISTING = '/publications/rsis-commentary-series/';
/** A page of the site that holds no article. */
export const ABOUT = '/about-rsis/visiting-the-sample-site/';

/** Hosts that are no RSIS: what is put at a path is there on each of them too. */
const OTHER_HOSTS = ['news.example', 'other.example'] as const;
/** Every host that the server answers for. */
export const HOSTS = ['www.rsis.edu.sg', 'rsis.edu.sg', ...OTHER_HOSTS] as const;
const HTML = 'text/html; charset=utf-8';

/** What a feedback widget does on the real site: it puts its box in after the page has loaded. */
const LATE_SCRIPT = `addEventListener('load', () => setTimeout(() => {
  const box = document.createElement('div');
  box.className = 'wogaa-sentiments';
  box.innerHTML = '<h3>Help us improve</h3><p>Rate your experience with this website</p><button>1</button><button>6</button>';
  document.body.append(box);
}, 150));`;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 240"><rect width="600" height="240" fill="#dfe8ee"/>' +
  '<path d="M0 170q75-30 150 0t150 0 150 0 150 0v70H0z" fill="#8fb1c4"/><path d="M220 150h160l-30 40h-100z" fill="#5d4b3c"/></svg>';

interface Resource {
  type: string;
  body: string | Buffer;
}

export interface LocalSite {
  port: number;
  /** Full address of a path on the site. */
  address(path: string): string;
  /** Adds a page, or replaces the one at `path`: what a test needs beyond the samples. */
  put(path: string, html: string): void;
  /** The same for an image. */
  putImage(path: string, type: string, image: Buffer): void;
  /** Every path that was asked for, in order. */
  asked: readonly string[];
  close(): Promise<void>;
}

function sampleResources(): Map<string, Resource> {
  const resources = new Map<string, Resource>();
  const html = (at: string, body: string) => resources.set(at, { type: HTML, body });
  for (const publication of PUBLICATIONS) html(publication.path, publicationPage(publication));
  html(LISTING, listingPage('RSIS Commentary Series', [...PUBLICATIONS]));
  html(
    ABOUT,
    page('Visiting the Sample Site', '<h1>Visiting</h1><p>Take any bus. The site is always open.</p>'),
  );
  const entries = PUBLICATIONS.map(
    ({ path: at, title }) => `<li><a href="${at}">${escapeHtml(title)}</a></li>`,
  ).join('');
  const home = `<h1>A local RSIS site</h1><ul>${entries}</ul><p><a href="${LISTING}">A listing</a>, <a href="${ABOUT}">a page without an article</a>.</p>`;
  html('/', page('Home', home));
  const css = readFileSync(path.join(import.meta.dirname, 'site', 'site.css'), 'utf8');
  resources.set('/site.css', { type: 'text/css; charset=utf-8', body: css });
  resources.set('/late.js', { type: 'text/javascript; charset=utf-8', body: LATE_SCRIPT });
  return resources;
}

/** Starts the site on a free port; `close` ends it with its open connections. */
export async function startLocalSite(): Promise<LocalSite> {
  const resources = sampleResources();
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    // As a proxy it is asked for whole addresses, as a server for paths.
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'www.rsis.edu.sg'}`);
    if (!HOSTS.some((host) => host === url.hostname)) {
      response.writeHead(502).end();
      return;
    }
    asked.push(url.pathname);
    const isPicture = url.pathname.startsWith('/wp-content/') && url.pathname.endsWith('.jpg');
    const found = isPicture ? { type: 'image/svg+xml', body: PICTURE } : resources.get(url.pathname);
    const { type, body } = found ?? { type: HTML, body: page('Page not found', '<h1>Page not found</h1>') };
    response.writeHead(found ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  // A proxy is asked to tunnel https: never.
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: (at) => new URL(at, ORIGIN).href,
    asked,
    putImage: (at, type, body) => void resources.set(at, { type, body }),
    put: (at, html) => void resources.set(at, { type: HTML, body: html }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
