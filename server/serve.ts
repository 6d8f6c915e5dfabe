import { existsSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { greeting } from './greeting.ts';
import { versionOf } from './http/health.ts';
import { createLog } from './log.ts';
import { runServer } from './run-server.ts';
import { systemTimers } from './timers.ts';

/** The folder of the installation, whether this runs as source or as built into `dist/server`. */
function installationRoot(from: string): string {
  const parent = path.dirname(from);
  return existsSync(path.join(from, 'package.json')) || parent === from ? from : installationRoot(parent);
}

/** Runs a server as the environment says, until the process is told to stop. */
export async function serve(): Promise<void> {
  const log = createLog();
  const config = readConfig(process.env, installationRoot(import.meta.dirname));
  const readSamples = async () => (await import('../content/samples/index.ts')).samples;
  // Built beside this file; run as source, there is none.
  const built = path.join(import.meta.dirname, 'picture-child.js');
  const pictureEntry = existsSync(built) ? built : undefined;
  const { components, port, firstPassword, stop } = await runServer(config, { clock: systemClock, timers: systemTimers, log, readSamples, pictureEntry });
  // Before anything says that it runs: whoever reads that may stop it at once.
  const finish = (): void => {
    stop().then(() => process.exit(0), (error: unknown) => {
      log.fatal({ err: error }, 'The server could not stop in order');
      process.exit(1);
    });
  };
  process.on('SIGINT', finish).on('SIGTERM', finish);

  const { demo } = await readSamples();
  const hasDemo = components.catalogue.get('displays', demo.tv) !== undefined;
  process.stdout.write(greeting({ config, version: versionOf(config.root), port, firstPassword, demo: hasDemo }));
}
