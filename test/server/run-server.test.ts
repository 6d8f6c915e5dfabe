import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { noticeRoutes, playerRoutes, sessionRoutes } from '../../content/wire/routes.ts';
import { systemClock } from '../../server/clock.ts';
import { runServer } from '../../server/run-server.ts';
import { systemTimers } from '../../server/timers.ts';
import { noticeInput, oneCenter } from '../helpers/institution.ts';
import { connected, createSockets, fact, hello, say } from '../helpers/sockets.ts';
import { startServer } from '../helpers/start-server.ts';

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

async function folder(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'cartelera-run-'));
  opened.push(() => rm(dataDir, { recursive: true, force: true }));
  return dataDir;
}

describe('a restart', () => {
  it('keeps content, sessions and players, and asks nobody to sign in or pair again', async () => {
    const dataDir = await folder();
    const first = await startServer({ dataDir });
    const publisher = await first.signIn('publisher');
    const { tv } = await oneCenter(publisher);
    const { id, version } = await publisher.call(noticeRoutes.create, { body: noticeInput('Sigue aquí') });
    await publisher.call(noticeRoutes.publish, { params: { id }, body: { version } });
    const token = await first.components.trust.grant(tv.id, { actor: 'system', action: 'test' });
    const { revision } = first.components.programmes.of(tv.id);
    await first.stop();

    const second = await startServer({ dataDir });
    opened.push(second.stop);
    const again = second.anyone.withHeaders({ Cookie: publisher.cookie });
    expect(await again.call(sessionRoutes.me, {})).toMatchObject({ role: 'publisher' });
    expect(await again.call(noticeRoutes.read, { params: { id } })).toMatchObject({ state: 'published' });

    const sockets = createSockets(second.url);
    const player = await connected(sockets.display(token));
    expect(await say(player, 'display:hello', hello(revision))).toMatchObject({ ok: true, value: { revision } });
    sockets.closeAll();
  });
});

describe('the first start', () => {
  const surroundings = {
    clock: systemClock, timers: systemTimers, log: pino({ level: 'silent' }),
    readSamples: () => Promise.reject(new Error('Not asked for')),
  };
  const config = (dataDir: string, port = 0) => ({
    root: path.resolve(import.meta.dirname, '..', '..'), host: '127.0.0.1', port, dataDir, samples: false, adminPassword: null, trustedProxies: 0, tls: null, recover: null,
  });

  it('invents the first password once', async () => {
    const dataDir = await folder();
    const first = await runServer(config(dataDir), surroundings);
    expect(first.firstPassword).toMatch(/^(?:[0-9a-z]{4}-){3}[0-9a-z]{4}$/);
    await first.stop();
    const second = await runServer(config(dataDir), surroundings);
    opened.push(second.stop);
    expect(second.firstPassword).toBeNull();
  });

  it('says so when the port is taken, and lets go of the folder', async () => {
    const dataDir = await folder();
    const other = createServer();
    await new Promise<void>((resolve) => { other.listen(0, '127.0.0.1', () => resolve()); });
    opened.push(() => new Promise((resolve) => { other.close(resolve); }));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(runServer(config(dataDir, port), surroundings)).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining(String(port)) as string });
    const running = await runServer(config(dataDir), surroundings);
    opened.push(running.stop);
  });
});

describe('the samples', () => {
  it('fill an empty folder through the real pipeline, once, and pair the demo from this machine', async () => {
    const dataDir = await folder();
    const first = await startServer({ dataDir, samples: true });
    const { catalogue } = first.components;
    const boards = catalogue.all('displays').filter(({ format }) => format === 'board');
    const inTower = boards.filter(({ center }) => catalogue.get('centers', center)?.kind === 'tower');
    expect([inTower.length, boards.length - inTower.length]).toEqual([14, 82]);
    const pilot = new Set(catalogue.all('displays').filter(({ format }) => format === 'tv').map(({ center }) => center));
    expect(pilot.size).toBe(6);
    expect(catalogue.all('notices').length).toBeGreaterThanOrEqual(15);

    for (const format of ['tv', 'board'] as const) {
      const { token } = await first.anyone.call(playerRoutes.demo, { body: { format } });
      const sockets = createSockets(first.url);
      const player = await connected(sockets.display(token));
      const pushed = fact<{ root: { format: string } }>(player, 'programme:changed');
      await say(player, 'display:hello', hello(null));
      expect((await pushed).root.format).toBe(format);
      sockets.closeAll();
    }
    const former = await first.anyone.call(playerRoutes.demo, { body: { format: 'tv' } });
    await first.anyone.call(playerRoutes.demo, { body: { format: 'tv' } });
    const poll = await first.anyone.fetch('/api/player/programme', { headers: { Authorization: `Bearer ${former.token}` } });
    expect(poll.status).toBe(401);
    const counted = catalogue.all('media').length;
    await first.stop();

    const second = await startServer({ dataDir, samples: true });
    opened.push(second.stop);
    expect(second.components.catalogue.all('media').length).toBe(counted);
  });
});
