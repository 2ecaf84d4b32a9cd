/** Makes Node a page of jsdom, for modules that take the DOM's prototypes when they load: import it first. */
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('', { url: 'https://www.rsis.edu.sg/' });
const page: Record<string, unknown> = { window, document: window.document };
for (const name of Object.getOwnPropertyNames(window)) {
  // Interfaces alone (`Node`, `DOMParser`); what Node.js has of its own stays.
  if (/^[A-Z]/.test(name) && !(name in globalThis)) page[name] = Reflect.get(window, name);
}
Object.assign(globalThis, page);
