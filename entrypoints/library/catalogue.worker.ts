import { onLibraryChange } from '@/utils/library/changes';
import { openLibrary } from '@/utils/library/open';
import { answerMessage } from '@/utils/messaging/rpc';
import { CATALOGUE_CHANNEL, catalogueHandlers, type FromWorker, type ToWorker } from '@/utils/search/calls';
import { LibraryCatalogue } from '@/utils/search/library-catalogue';
import { openSearchStore } from '@/utils/search/store';

/** The worker of the library page: it reads the library, keeps rows and index, and answers the page's questions. */

function send(message: FromWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target, only its page
  self.postMessage(message);
}

function started(isPrivate: boolean) {
  // It only reads: what the mirror may have to put back is the page's to do.
  const library = openLibrary({ isPrivate, mirror: null });
  const openStore = isPrivate ? async () => null : openSearchStore;
  const catalogue = new LibraryCatalogue(library, (news) => send({ news }), openStore);
  onLibraryChange((change) => catalogue.follow(change), new AbortController().signal);
  catalogue.start();
  return catalogueHandlers(catalogue);
}

let handlers: ReturnType<typeof started> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('start' in data) {
    handlers ??= started(data.start.isPrivate);
    return;
  }
  const answer = handlers && answerMessage(CATALOGUE_CHANNEL, handlers, data.envelope, null);
  void answer?.then((outcome) => send({ id: data.id, outcome }));
});
