import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { MediaFolder } from '../media/media-folder.ts';
import type { UploadFolder } from '../media/upload-folder.ts';
import type { Timers } from '../timers.ts';
import { collectUnusedFiles } from './media-garbage.ts';

type Parts = { catalogue: Catalogue; mediaFolder: MediaFolder; uploads: UploadFolder; clock: Clock; timers: Timers; log: Log };

const everyMs = 6 * 3_600_000;

/** From time to time deletes abandoned uploads and files that no asset uses. */
export function keepHouse({ catalogue, mediaFolder, uploads, clock, timers, log }: Parts): { close(): void } {
  let cancel = timers.after(everyMs, tidy);

  function tidy(): void {
    cancel = timers.after(everyMs, tidy);
    Promise.all([uploads.sweep(clock.now()), collectUnusedFiles(catalogue, mediaFolder, clock.now())])
      .then(([, deleted]) => log.info({ deleted }, 'Unused files were collected'))
      .catch((err: unknown) => log.error({ err }, 'Unused files could not be collected'));
  }

  return { close: () => cancel() };
}
