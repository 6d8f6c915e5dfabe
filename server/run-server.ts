import { mkdir } from 'node:fs/promises';
import type { Server as HttpServer } from 'node:http';
import path from 'node:path';
import type { SampleLibrary } from '../content/samples/sample-library.ts';
import type { Route } from '../content/wire/route.ts';
import { AppError } from './app-error.ts';
import { openCatalogue } from './catalogue/open-catalogue.ts';
import type { Clock } from './clock.ts';
import { createComponents, type Components, type Parts } from './components.ts';
import type { Config } from './config.ts';
import { createServer } from './create-server.ts';
import { openLedger } from './ledger/open-ledger.ts';
import type { Log } from './log.ts';
import { createIngest } from './media/ingest.ts';
import { MediaFolder } from './media/media-folder.ts';
import { pictureProcess } from './media/picture-process.ts';
import { UploadFolder } from './media/upload-folder.ts';
import { keepHouse } from './services/housekeeping.ts';
import { isEmpty, loadSamples } from './services/load-samples.ts';
import { createShutdown } from './shutdown.ts';
import type { Timers } from './timers.ts';
import { readTls } from './tls.ts';

type Surroundings = {
  clock: Clock;
  timers: Timers;
  log: Log;
  readSamples: () => Promise<SampleLibrary>;
  checkAnswers?: boolean;
  /** The built script of the process that makes pictures; without it they are made in this one. */
  pictureEntry?: string | undefined;
};

/** A server that listens. */
export type Running = {
  components: Components;
  port: number;
  routes: readonly Route[];
  /** The first administrator's password, if this start had to invent one: it is known nowhere else. */
  firstPassword: string | null;
  stop: () => Promise<void>;
};

/**
 * Opens the data folder, fills it at the first start, and listens.
 * @throws AppError `unavailable`, saying what to do, when the folder, the port or the certificate cannot be had
 */
export async function runServer(config: Config, { checkAnswers = false, ...surroundings }: Surroundings): Promise<Running> {
  const tls = await readTls(config.tls);
  const parts = await openParts(config, surroundings);
  const components = createComponents(parts);
  const { clock, timers, log, catalogue, ledger, readSamples } = parts;
  const stores = [components.programmes, keepHouse({ ...parts, clock, timers, log }), catalogue, ledger];
  try {
    const firstPassword = await components.accounts.ensureFirst(config.adminPassword);
    if (config.samples && isEmpty(catalogue)) await loadSamples({ ...parts, root: config.root }, await readSamples());
    const { http, io, routes } = createServer(components, { checkAnswers, tls });
    const port = await listen(http, config);
    return { components, port, routes, firstPassword, stop: createShutdown({ io, http, last: stores }) };
  } catch (error) {
    for (const store of stores) await store.close();
    throw error;
  }
}

async function openParts(config: Config, { pictureEntry, ...surroundings }: Omit<Surroundings, 'checkAnswers'>): Promise<Parts> {
  const { dataDir } = config;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const ledger = openLedger(path.join(dataDir, 'ledger.sqlite'));
  try {
    const { clock, log } = surroundings;
    const catalogue = await openCatalogue({ folder: dataDir, ledger, clock, log, recover: config.recover });
    const mediaFolder = await MediaFolder.open(path.join(dataDir, 'media'));
    const uploads = await UploadFolder.open(path.join(dataDir, 'uploads'));
    const pictures = pictureEntry === undefined ? undefined : pictureProcess({ entry: pictureEntry, folder: mediaFolder });
    return { config, ...surroundings, catalogue, ledger, mediaFolder, uploads, ingest: createIngest(mediaFolder, pictures) };
  } catch (error) {
    ledger.close();
    throw error;
  }
}

/** Listens, and tells the port that was taken. */
function listen(http: HttpServer, { host, port }: Pick<Config, 'host' | 'port'>): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'otro programa ya lo usa' : cause.message;
      reject(new AppError('unavailable', `No se puede atender en ${host}:${port}: ${reason}. Elija otro puerto, por ejemplo PORT=8081.`, { cause }));
    });
    http.listen(port, host, () => {
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
