import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayId } from '../../../content/ids.ts';
import type { Display } from '../../../content/model/display.ts';
import { displayRoutes } from '../../../content/wire/routes.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { oneCenter } from '../../helpers/institution.ts';
import { play, playId, playSum } from '../../helpers/play-builders.ts';
import { noon } from '../../helpers/programme-builders.ts';
import { connected, createSockets, say } from '../../helpers/sockets.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

let server: TestServer;
let sockets: ReturnType<typeof createSockets>;
let auditor: ApiCaller;
let tv: Display;
let board: Display;

beforeAll(async () => {
  server = await startServer();
  sockets = createSockets(server.url);
  auditor = await server.signIn('auditor');
  ({ tv, board } = await oneCenter(await server.signIn('administrator')));
});
afterAll(async () => {
  sockets.closeAll();
  await server.stop();
});

async function playerOf({ id }: Display) {
  const token = await server.components.trust.grant(id, { actor: 'system', action: 'test' });
  return connected(sockets.display(token));
}
const report = async (socket: object, input: object) => say<{ stored: PlayId[] }>(socket, 'plays:report', input);
const playsOf = async ({ id }: Display, query = {}) => auditor.call(displayRoutes.plays, { params: { id }, query });

describe('plays reported by a display', () => {
  it('are stored before the answer, under the display that the connection belongs to, and can be read by staff', async () => {
    const socket = await playerOf(tv);
    expect(await report(socket, { plays: [play('t1'), play('t2', { from: noon + 1 })], sums: [playSum('ts')] }))
      .toEqual({ ok: true, value: { stored: [playId('t1'), playId('t2'), playId('ts')] } });
    expect(await playsOf(tv)).toEqual({ items: [play('t2', { from: noon + 1 }), playSum('ts'), play('t1')], total: 3, page: 1, size: 50 });
    expect(await playsOf(tv, { from: noon + 1, until: noon + 2, size: 1 })).toMatchObject({ items: [{ id: playId('t2') }], total: 1, size: 1 });
    expect((await playsOf(board)).total).toBe(0);
  });

  it('are acknowledged again, and stored once, when they come again', async () => {
    const socket = await playerOf(board);
    const again = { plays: [play('b1'), play('b2')], sums: [] };
    for (let time = 0; time < 3; time += 1) expect(await report(socket, again)).toEqual({ ok: true, value: { stored: [playId('b1'), playId('b2')] } });
    expect((await playsOf(board)).total).toBe(2);
  });

  it('are refused whole when one is malformed, names a display, or there are too many', async () => {
    const socket = await playerOf(board);
    const before = (await playsOf(board)).total;
    for (const wrong of [
      { plays: [play('x'), { ...play('y'), durationMs: -1 }], sums: [] },
      { plays: [{ ...play('x'), display: tv.id }], sums: [] },
      { plays: [{ ...play('x'), id: 'x' }], sums: [] },
      { plays: Array.from({ length: 501 }, (_, n) => play(n)), sums: [] },
    ]) expect(await report(socket, wrong)).toMatchObject({ ok: false, problem: { status: 400 } });
    expect((await playsOf(board)).total).toBe(before);
  });

  it('are not found for a display that does not exist', async () => {
    expect((await auditor.refusal(displayRoutes.plays, { params: { id: playId('none').replace('ply', 'dsp') as Display['id'] } })).status).toBe(404);
  });
});
