import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCommand, type Started } from '../helpers/start-command.ts';

const npmStart = ['npm', 'start'] as const;
const nodeStart = [process.execPath, 'server/start.mjs'] as const;
const password = 'una frase de prueba';

let folder: string;
let started: Started[];
const start = (command: readonly [string, ...string[]], env: Record<string, string> = {}) => {
  const server = startCommand(command, { DATA_DIR: folder, SAMPLES: 'no', ADMIN_PASSWORD: password, ...env });
  started.push(server);
  return server;
};
/** What the product promises: it has stopped, in order, within five seconds. */
const stops = async (server: Started, signal: NodeJS.Signals) => {
  server.kill(signal);
  const late = new Promise<never>((_resolve, reject) => {
    AbortSignal.timeout(5_000).addEventListener('abort', () => reject(new Error('Still running after 5 s')));
  });
  expect(await Promise.race([server.ended, late])).toBe(0);
};

/** Signs the first administrator in; answers the cookie. */
async function signIn(address: string, word = password): Promise<string> {
  const session = await fetch(`${address}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'admin', password: word }),
  });
  expect(session.status).toBe(200);
  return session.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function videoUrl(address: string): Promise<string> {
  const cookie = await signIn(address);
  const list: unknown = await (await fetch(`${address}/api/media?kind=video`, { headers: { cookie } })).json();
  const Videos = z.object({ items: z.array(z.object({ details: z.object({ file: z.object({ hash: z.string() }) }) })) });
  return `/media/${Videos.parse(list).items[0]?.details.file.hash}.mp4`;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'start-'));
  started = [];
});
afterEach(async () => {
  for (const server of started) server.kill('SIGKILL');
  await Promise.all(started.map((server) => server.ended));
  await rm(folder, { recursive: true });
});

describe('npm start', () => {
  it('fills an empty folder with the samples, serves both apps, and stops on SIGTERM with a video download open', async () => {
    const server = start(npmStart, { SAMPLES: 'yes' });
    const address = await server.address;
    expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ status: 'ok' });
    for (const app of ['/admin/', '/display/']) {
      const page = await fetch(`${address}${app}`);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    }
    // A reader that asks for more than fits into any buffer and stops reading after the first bytes.
    const video = await videoUrl(address);
    const { hostname, port } = new URL(address);
    const reader = connect(Number(port), hostname);
    reader.write(`GET ${video} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`.repeat(200));
    const [first] = await once(reader, 'data') as [Buffer];
    expect(first.toString('latin1')).toMatch(/^HTTP\/1\.1 200 /);
    reader.pause();
    const cut = Promise.race([once(reader, 'close'), once(reader, 'error')]);
    await stops(server, 'SIGTERM');
    reader.resume();
    await cut;
  });
});

describe('the server as it is started', () => {
  it('finds at its second start what the first left, installs and builds nothing, and says no password again', async () => {
    const first = start(nodeStart, { ADMIN_PASSWORD: '' });
    await first.address;
    const shown = /Contraseña\s+(\S+)/.exec(first.printed())?.[1] ?? '';
    expect(shown).toMatch(/^\w{4}-/);
    await stops(first, 'SIGINT');

    const second = start(nodeStart, { ADMIN_PASSWORD: '' });
    const address = await second.address;
    expect(second.printed()).not.toMatch(/Instalando|Construyendo/);
    expect(second.printed()).not.toContain(shown);
    await signIn(address, shown);
    await stops(second, 'SIGTERM');
  });

  it('leaves a folder to the server that already uses it', async () => {
    const first = start(nodeStart);
    await first.address;
    const second = start(nodeStart);
    expect(await second.ended).toBe(1);
    expect(second.printed()).toContain('Otro servidor de Cartelera ya usa la carpeta de datos');
    expect((await fetch(`${await first.address}/healthz`)).status).toBe(200);
    first.kill('SIGKILL');
    await first.ended;
    const third = start(nodeStart);
    await third.address;
    await stops(third, 'SIGTERM');
  });

  it('names a variable that is not valid', async () => {
    const server = start(nodeStart, { PORT: 'ochenta' });
    expect(await server.ended).toBe(1);
    expect(server.printed()).toContain('La variable de entorno PORT no es válida');
  });

  it('does not start over a damaged catalogue until it is told how', async () => {
    const first = start(nodeStart);
    await signIn(await first.address);
    await stops(first, 'SIGTERM');
    await truncate(path.join(folder, 'catalogue.json'), 200);

    const refused = start(nodeStart);
    expect(await refused.ended).toBe(1);
    expect(refused.printed()).toContain('RECOVER=previous npm start');

    const recovered = start(nodeStart, { RECOVER: 'previous' });
    await recovered.address;
    expect(recovered.printed()).toContain('Se recuperó la generación anterior');
    await stops(recovered, 'SIGTERM');
  });
});
