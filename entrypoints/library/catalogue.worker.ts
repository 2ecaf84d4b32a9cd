import { onLibraryChange } from '@/utils/library/changes';
import { openLibrary } from '@/utils/library/open';
import { answerMessage } from '@/utils/messaging/rpc';
import { CATALOGUE_CHANNEL, catalogueHandlers, type FromWorker, type WorkerCall } from '@/utils/search/calls';
import { LibraryCatalogue } from '@/utils/search/library-catalogue';

/** The worker of the library page: it reads the library, keeps rows and index, and answers the page's questions. */

function send(message: FromWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target, only its page
  self.postMessage(message);
}

// It only reads: what the mirror may have to put back is the page's to do.
const library = openLibrary({ mirror: null });
const catalogue = new LibraryCatalogue(library, (news) => send({ news }));
const handlers = catalogueHandlers(catalogue);

self.addEventListener('message', ({ data }: MessageEvent<WorkerCall>) => {
  void answerMessage(CATALOGUE_CHANNEL, handlers, data.envelope, null)?.then((outcome) =>
    send({ id: data.id, outcome }),
  );
});
onLibraryChange((change) => catalogue.follow(change), new AbortController().signal);
catalogue.start();
