import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApiCaller, type ApiCaller } from './api-caller.ts';
import { lanName, makeCertificate } from './certificate.ts';
import { openRelay } from './relay.ts';
import { startCommand, type Started } from './start-command.ts';

const password = 'una frase de prueba';

/** A built server with TLS, under a name that is not this machine's, in a process that can be killed and started again. */
export type FarServer = {
  /** Where browsers find it: https and `lanName`. */
  address: string;
  /** Where the tests find it, without the certificate in their way. */
  door: string;
  browserArgs: readonly string[];
  /** Starts it where it is not running, and signs its administrator in. */
  start(): Promise<ApiCaller>;
  /** kill -9 */
  kill(): Promise<void>;
  dispose(): Promise<void>;
};

export async function farServer(): Promise<FarServer> {
  const [certificate, door, port, dataDir] = await Promise.all([makeCertificate(), openRelay(), freePort(), mkdtemp(path.join(tmpdir(), 'far-server-'))]);
  const { cert, key } = certificate.files;
  door.lead(`https://127.0.0.1:${port}`);
  let running: Started | null = null;
  const kill = async () => {
    running?.kill('SIGKILL');
    await running?.ended;
    running = null;
  };
  return {
    address: `https://${lanName}:${port}`,
    door: door.url,
    browserArgs: certificate.browserArgs,
    async start() {
      running = startCommand([process.execPath, 'dist/server/main.js'], {
        PORT: String(port), DATA_DIR: dataDir, SAMPLES: 'no', ADMIN_PASSWORD: password, TLS_CERT: cert, TLS_KEY: key,
      });
      await running.address;
      return createApiCaller(door.url).signIn('admin', password);
    },
    kill,
    async dispose() {
      await kill();
      await door.close();
      await Promise.all([certificate.dispose(), rm(dataDir, { recursive: true, force: true })]);
    },
  };
}

/** A port that was free a moment ago: it must be the same after a restart. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
