import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Got, Route, Sent } from '../../content/wire/route.ts';
import { sessionRoutes } from '../../content/wire/routes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const password = 'una clave de prueba';

export type ServerProcess = {
  url: string;
  pid: number;
  /** From the start of the process to the first healthy answer. */
  startedMs: number;
  call: <R extends Route>(route: R, sent: Sent<R>) => Promise<Got<R>>;
  cookie: string;
  stop: () => Promise<void>;
};

/** Starts the built server as a process of its own, as `npm start` does, and signs its administrator in. */
export async function startServerProcess(dataDir: string, { samples = false } = {}): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'dist/server/main.js')], {
    cwd: root, stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, SAMPLES: samples ? 'yes' : 'no', ADMIN_PASSWORD: password },
  });
  while (!(await healthy(url))) {
    if (child.exitCode !== null) throw new Error(`The server stopped with code ${child.exitCode}`);
    await new Promise((resolve) => { setTimeout(resolve, 2); });
  }
  const startedMs = performance.now() - startedAt;
  const signIn = await send(url, '', sessionRoutes.signIn, { body: { username: 'admin', password } });
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    url, startedMs, cookie, pid: child.pid ?? 0,
    call: async (route, sent) => {
      const response = await send(url, cookie, route, sent as Parts);
      if (!response.ok) throw new Error(`${route.method} ${route.path}: ${response.status} ${await response.text()}`);
      return (route.response === null ? undefined : await response.json()) as Got<typeof route>;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

type Parts = { params?: object; body?: unknown };

async function send(url: string, cookie: string, { method, path: pattern }: Route, sent: Parts): Promise<Response> {
  const params = new Map(Object.entries(sent.params ?? {}));
  const address = pattern.replaceAll(/:(\w+)/g, (_whole, name: string) => String(params.get(name)));
  return fetch(url + address, {
    method: method.toUpperCase(),
    headers: { cookie, origin: url, ...(sent.body !== undefined && { 'content-type': 'application/json' }) },
    ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
  });
}

async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
