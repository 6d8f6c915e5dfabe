import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DisplayId } from '../../../content/ids.ts';
import type { Display } from '../../../content/model/display.ts';
import type { Notice } from '../../../content/model/notice.ts';
import { assemble } from '../../../content/programme/update.ts';
import type { Programme, ProgrammeUpdate } from '../../../content/programme/objects.ts';
import type { Identity, IssuedUpdate } from '../../../content/wire/events.ts';
import { centerRoutes, displayRoutes, noticeRoutes, playerRoutes } from '../../../content/wire/routes.ts';
import { sha256 } from '../../../server/services/mint.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { fakeTime } from '../../helpers/fake-time.ts';
import { noticeInput, oneCenter } from '../../helpers/institution.ts';
import { connected, createSockets, fact, hello, say, type DisplaySocket } from '../../helpers/sockets.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

// 9 in the morning of El Salvador.
const time = fakeTime(Date.UTC(2026, 10, 21, 15));
let server: TestServer;
let publisher: ApiCaller;
let tv: Display;
let board: Display;
let sockets: ReturnType<typeof createSockets>;

beforeAll(async () => {
  server = await startServer(time);
  publisher = await server.signIn('publisher');
  ({ tv, board } = await oneCenter(publisher));
  sockets = createSockets(server.url);
});
afterEach(() => sockets.closeAll());
afterAll(() => server.stop());

const tokenFor = (display: DisplayId) => server.components.trust.grant(display, { actor: 'system', action: 'test' });
const connect = async (display: DisplayId) => connected(sockets.display(await tokenFor(display)));
const changed = (player: DisplaySocket) => fact<IssuedUpdate>(player, 'programme:changed');

function whole(update: ProgrammeUpdate, held: Programme | null = null): Programme {
  const assembled = assemble(update, held?.objects ?? new Map(), sha256);
  if (assembled.kind !== 'whole') throw new Error(JSON.stringify(assembled));
  return assembled.programme;
}

async function start(player: DisplaySocket): Promise<Programme> {
  const pushed = changed(player);
  await say(player, 'display:hello', hello(null));
  const programme = whole(await pushed);
  await say(player, 'programme:received', { revision: programme.revision, missing: [] });
  return programme;
}

async function publish(title: string): Promise<{ notice: Notice; delivery: { display: string; target: string }[] }> {
  time.advance(1000);
  const { id, version } = await publisher.call(noticeRoutes.create, { body: noticeInput(title) });
  return publisher.call(noticeRoutes.publish, { params: { id }, body: { version } });
}

describe('a programme', () => {
  it('follows the first hello, whole, and not a hello that already holds it', async () => {
    const player = await connect(tv.id);
    const programme = await start(player);
    expect(programme.root.format).toBe('tv');

    const again = await connect(tv.id);
    let pushes = 0;
    again.on('programme:changed', () => { pushes += 1; });
    expect(await say(again, 'display:hello', hello(programme.revision))).toMatchObject({ ok: true, value: { revision: programme.revision } });
    await say(again, 'display:heartbeat', { clock: 0, showing: null, storage: null, memory: null, errors: [] });
    expect(pushes).toBe(0);
  });

  it('is pushed when a notice is published, with only what the display lacks', async () => {
    const player = await connect(tv.id);
    const before = await start(player);
    const pushed = changed(player);
    const { delivery } = await publish('Nueva farmacia');
    const update = await pushed;
    expect(delivery.toSorted((one, other) => (one.display < other.display ? -1 : 1)).map(({ display }) => display)).toEqual([tv.id, board.id].sort());
    expect(delivery).toContainEqual({ display: tv.id, target: update.revision });
    expect(Object.keys(update.objects).some((hash) => before.objects.has(hash as never))).toBe(false);
    expect(JSON.stringify([...whole(update, before).objects.values()])).toContain('Nueva farmacia');
  });

  it('is sent whole to a display that misses parts of it', async () => {
    const player = await connect(tv.id);
    const before = await start(player);
    const pushed = changed(player);
    await publish('Jornada de vacunación');
    const update = await pushed;
    const again = changed(player);
    await say(player, 'programme:received', { revision: update.revision, missing: [...before.objects.keys()].slice(0, 1) });
    expect(whole(await again).revision).toBe(update.revision);
  });

  it('is built upon what was acknowledged, not upon what was sent', async () => {
    const player = await connect(tv.id);
    const acknowledged = await start(player);
    const first = changed(player);
    await publish('Primera');
    await first;
    const second = changed(player);
    await publish('Segunda');
    expect(JSON.stringify([...whole(await second, acknowledged).objects.values()])).toContain('Primera');
  });

  it('is numbered: more with every change, and the same in the greeting, in an answer to what is missing and in the poll', async () => {
    const token = await tokenFor(tv.id);
    const player = await connected(sockets.display(token));
    await start(player);
    const first = changed(player);
    await publish('Una');
    const { issued: before } = await first;
    const second = changed(player);
    await publish('Otra');
    const { issued, revision } = await second;
    expect(issued).toBeGreaterThan(before);
    const again = changed(player);
    await say(player, 'programme:received', { revision, missing: [revision] });
    expect((await again).issued).toBe(issued);
    expect(await say(player, 'display:hello', hello(revision))).toMatchObject({ ok: true, value: { issued } });
    expect(await server.anyone.withHeaders({ Authorization: `Bearer ${token}` }).call(playerRoutes.programme, {})).toMatchObject({ revision, issued });
  });

  it('changes with an edit and with a withdrawal', async () => {
    const { notice } = await publish('Cierre por mantenimiento');
    const player = await connect(tv.id);
    await start(player);

    const edited = changed(player);
    time.advance(1000);
    const { notice: corrected, delivery } = await publisher.call(noticeRoutes.update, {
      params: { id: notice.id }, body: { version: notice.version, notice: noticeInput('Cierre aplazado') },
    });
    expect(corrected.publishedAt).toBe(time.clock.now());
    const update = await edited;
    expect(delivery).toContainEqual({ display: tv.id, target: update.revision });

    const gone = changed(player);
    await publisher.call(noticeRoutes.withdraw, { params: { id: notice.id }, body: { version: corrected.version, reason: 'Ya pasó' } });
    expect((await gone).revision).not.toBe(update.revision);
  });

  it('is not pushed when nothing that shows has changed', async () => {
    const player = await connect(tv.id);
    await start(player);
    let pushes = 0;
    player.on('programme:changed', () => { pushes += 1; });
    await publisher.call(noticeRoutes.create, { body: noticeInput('Solo un borrador') });
    await say(player, 'display:heartbeat', { clock: 0, showing: null, storage: null, memory: null, errors: [] });
    expect(pushes).toBe(0);
  });

  it('moves its horizon on at local midnight', async () => {
    const player = await connect(tv.id);
    const before = await start(player);
    const pushed = changed(player);
    time.advance(24 * 3_600_000);
    const { root } = await pushed;
    expect(root.from - before.root.from).toBe(24 * 3_600_000);
    expect(root.from % (24 * 3_600_000)).toBe(6 * 3_600_000);
    // Meanwhile the publisher's session has run out.
    publisher = await server.signIn('publisher');
  });
});

describe('the poll', () => {
  it('answers 304 to who holds the programme, and the objects only of one’s own', async () => {
    const token = await tokenFor(tv.id);
    const player = server.anyone.withHeaders({ Authorization: `Bearer ${token}` });
    const first = await player.fetch('/api/player/programme');
    const update = await first.json() as ProgrammeUpdate;
    expect(first.headers.get('etag')).toBe(`"${update.revision}"`);
    const held = await player.fetch('/api/player/programme', { headers: { 'If-None-Match': `"${update.revision}"` } });
    expect([held.status, await held.text()]).toEqual([304, '']);

    await publish('Algo nuevo');
    expect((await player.fetch('/api/player/programme', { headers: { 'If-None-Match': `"${update.revision}"` } })).status).toBe(200);

    const [own] = server.components.programmes.of(tv.id).objects.keys();
    const other = [...server.components.programmes.of(board.id).objects.keys()].find((hash) => !server.components.programmes.of(tv.id).objects.has(hash));
    if (own === undefined || other === undefined) throw new Error('Both programmes have objects');
    expect(await player.call(playerRoutes.object, { params: { hash: own } })).toHaveProperty('kind');
    expect(await player.refusal(playerRoutes.object, { params: { hash: other } })).toMatchObject({ status: 404 });
  });
});

describe('identity', () => {
  it('is told again when the center is renamed, without a new programme', async () => {
    const player = await connect(tv.id);
    await start(player);
    let pushes = 0;
    player.on('programme:changed', () => { pushes += 1; });
    const told = fact<Identity>(player, 'identity:changed');
    const { id, version, updatedAt: _at, updatedBy: _by, ...center } = await publisher.call(centerRoutes.read, { params: { id: tv.center } });
    await publisher.call(centerRoutes.update, { params: { id }, body: { version, center: { ...center, name: 'Hospital Nuevo' } } });
    expect(await told).toMatchObject({ display: tv.id, centerName: 'Hospital Nuevo' });
    expect(pushes).toBe(0);
  });
});

describe('commands', () => {
  it('are carried out by the player, which says so', async () => {
    const player = await connect(tv.id);
    player.on('command:run', ({ command }, ack) => ack(command === 'identify' ? { ok: true, value: {} } : { ok: false, problem: { type: '', title: '', status: 422, detail: '' } }));
    const run = (command: 'identify' | 'reload') => publisher.call(displayRoutes.command, { params: { id: tv.id }, body: { command } });
    expect(await run('identify')).toEqual({ done: true });
    expect(await run('reload')).toEqual({ done: false });
  });

  it('are refused for a display that is not connected', async () => {
    expect(await publisher.refusal(displayRoutes.command, { params: { id: board.id }, body: { command: 'identify' } })).toMatchObject({ status: 422 });
  });
});

describe('nonsense', () => {
  it('is refused with the reason, counted, and in the end cut off', async () => {
    const player = await connect(tv.id);
    const refused = await say(player, 'display:hello', { revision: 'no' });
    expect(refused).toMatchObject({ ok: false, problem: { status: 400 } });
    const gone = fact<string>(player, 'disconnect');
    for (let attempt = 1; attempt < 50; attempt += 1) player.emit('programme:ready', {} as never, () => undefined);
    expect(await gone).toBe('io server disconnect');
  });
});
