import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { CenterId } from '../../content/ids.ts';
import type { Role } from '../../content/model/account.ts';
import { systemClock, type Clock } from '../../server/clock.ts';
import type { Components } from '../../server/components.ts';
import type { Config } from '../../server/config.ts';
import type { Route } from '../../content/wire/route.ts';
import { runServer } from '../../server/run-server.ts';
import { systemTimers, type Timers } from '../../server/timers.ts';
import { createApiCaller, type ApiCaller } from './api-caller.ts';

type Options = {
  clock?: Clock;
  timers?: Timers;
  /** Whether the sample library is loaded, its files included. */
  samples?: boolean;
  /** A data folder that outlives the server; by default a new one, deleted by `stop`. */
  dataDir?: string;
  /** How many reverse proxies to believe. */
  trustedProxies?: number;
  /** Files of a certificate and its key, to serve by https. */
  tls?: Config['tls'];
  /** The installation whose built apps are served; by default this one. */
  root?: string;
  /** Off for measurements: parsing every answer costs time that a real server does not spend. */
  checkAnswers?: boolean;
};

/** A real server on a free port, with its own data folder. */
export type TestServer = {
  url: string;
  components: Components;
  routes: readonly Route[];
  /** Calls the API as nobody. */
  anyone: ApiCaller;
  /** Calls the API as a new account of that role; a center contact needs its center. */
  signIn(role: Role, center?: CenterId): Promise<ApiCaller>;
  stop(): Promise<void>;
};

export const adminPassword = 'una frase de prueba';
const repository = path.resolve(import.meta.dirname, '..', '..');
const silent = pino({ level: 'silent' });

export async function startServer(options: Options = {}): Promise<TestServer> {
  const { clock = systemClock, timers = systemTimers, samples = false, checkAnswers = true, trustedProxies = 0, tls = null, root = repository } = options;
  const dataDir = options.dataDir ?? await mkdtemp(path.join(tmpdir(), 'cartelera-'));
  const config = { root, host: '127.0.0.1', port: 0, dataDir, samples, adminPassword, trustedProxies, tls, recover: null };
  const readSamples = async () => (await import('../../content/samples/index.ts')).samples;
  const { components, port, routes, stop } = await runServer(config, { clock, timers, log: silent, readSamples, checkAnswers });
  const url = `${tls === null ? 'http' : 'https'}://127.0.0.1:${port}`;
  let people = 0;

  return {
    url, components, routes,
    anyone: createApiCaller(url),

    async signIn(role, center) {
      people += 1;
      const account = { username: `${role}.${people}.${port}`, name: `Persona ${people}`, role, center: center ?? null, suspended: false };
      await components.accounts.create(account, adminPassword, { actor: 'system', action: 'test' });
      return createApiCaller(url).signIn(account.username, adminPassword);
    },

    async stop() {
      await stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
