/** Real downloads: the browser writes the file, the driver only names the folder. */

import { renameSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { LIMIT_MS } from './until';

export interface Download {
  /** The name that the page asked for. */
  suggestedName: string;
  /** Where the file was put. */
  file: string;
}

/**
 * Does `trigger` and waits until the download that it starts is whole; the file is `name` in `folder`.
 * @throws when none starts or it does not end in time
 */
export async function download(
  browser: Browser,
  folder: string,
  name: string,
  trigger: () => Promise<void>,
): Promise<Download> {
  const session = await browser.target().createCDPSession();
  try {
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: folder,
      eventsEnabled: true,
    });
    let suggestedName = '';
    session.on('Browser.downloadWillBegin', (event) => {
      suggestedName = event.suggestedFilename;
    });
    const done = new Promise<string>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`No download of ${name} within ${LIMIT_MS} ms`)),
        LIMIT_MS,
      );
      session.on('Browser.downloadProgress', (event) => {
        if (event.state === 'inProgress') return;
        clearTimeout(timer);
        if (event.state === 'completed') resolve(event.guid);
        else reject(new Error(`The download of ${name} was cancelled`));
      });
    });
    await Promise.all([done, trigger()]);
    const file = path.join(folder, name);
    // "allowAndName" names the file by its id, so that no earlier file of the same name is in the way.
    renameSync(path.join(folder, await done), file);
    return { suggestedName, file };
  } finally {
    await session.detach();
  }
}
