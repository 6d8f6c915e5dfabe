import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyone, nobody } from '../../../content/model/audience.ts';
import type { PlaylistItem } from '../../../content/model/playlist.ts';
import { entryRoutes, otherRoutes, playlistRoutes } from '../../../content/wire/routes.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { fakeTime } from '../../helpers/fake-time.ts';
import { oneCenter } from '../../helpers/institution.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

const time = fakeTime(Date.UTC(2026, 10, 21, 15));
let server: TestServer;
let publisher: ApiCaller;
beforeAll(async () => {
  server = await startServer(time);
  publisher = await server.signIn('publisher');
});
afterAll(() => server.stop());

const current: PlaylistItem = { kind: 'current-notices' };
const create = (name: string, items: PlaylistItem[] = []) => publisher.call(playlistRoutes.create, { body: { name, items } });

describe('a playlist', () => {
  it('is rearranged by its items, not by its name or its transition', async () => {
    const made = await create('TV ISSS', [current]);
    time.advance(1000);
    const renamed = await publisher.call(playlistRoutes.update, { params: { id: made.id }, body: { version: 1, playlist: { name: 'TV', items: [current] } } });
    expect(renamed).toMatchObject({ arrangedAt: made.arrangedAt, transition: 'fade' });
    const sliding = await publisher.call(playlistRoutes.update, { params: { id: made.id }, body: { version: 2, playlist: { name: 'TV', items: [current], transition: 'slide' } } });
    expect(sliding).toMatchObject({ arrangedAt: made.arrangedAt, transition: 'slide' });
    const rearranged = await publisher.call(playlistRoutes.update, { params: { id: made.id }, body: { version: 3, playlist: { name: 'TV', items: [] } } });
    expect(rearranged.arrangedAt).toBe(made.arrangedAt + 1000);
  });

  it('never comes to contain itself', async () => {
    const inner = await create('Interior');
    const outer = await create('Exterior', [{ kind: 'playlist', playlist: inner.id }]);
    const circular = { params: { id: inner.id }, body: { version: 1, playlist: { name: 'Interior', items: [{ kind: 'playlist' as const, playlist: outer.id }] } } };
    const refused = await publisher.refusal(playlistRoutes.update, circular);
    expect(refused).toMatchObject({ status: 400, errors: [{ field: 'playlist.items' }] });
    expect(refused.detail).toContain('«Exterior»');
  });

  it('names only what exists', async () => {
    const items = [current, { kind: 'notice' as const, notice: 'ntc_nada', durationMs: null }, { kind: 'media' as const, asset: 'med_nada', durationMs: null }];
    expect(await publisher.refusal(playlistRoutes.create, { body: { name: 'x', items } })).toMatchObject({ errors: [{ field: 'items.1' }, { field: 'items.2' }] });
  });

  it('stays while another includes it or someone is assigned it', async () => {
    const inner = await create('Cápsulas');
    const outer = await create('General', [{ kind: 'playlist', playlist: inner.id }]);
    await publisher.call(entryRoutes.create, { body: { playlist: outer.id, audience: everyone } });
    const remove = ({ id, version }: typeof inner) => publisher.refusal(playlistRoutes.remove, { params: { id }, query: { version } });
    expect(await remove(inner)).toMatchObject({ status: 409, detail: expect.stringContaining('«General»') as string });
    expect(await remove(outer)).toMatchObject({ status: 409, detail: expect.stringContaining('programación') as string });
  });
});

describe('a schedule entry', () => {
  it('is arranged anew when its playlist or audience changes', async () => {
    const [one, other] = [await create('Una'), await create('Otra')];
    const made = await publisher.call(entryRoutes.create, { body: { playlist: one.id, audience: everyone } });
    const update = (version: number, playlist: typeof one.id, audience = everyone) =>
      publisher.call(entryRoutes.update, { params: { id: made.id }, body: { version, entry: { playlist, audience } } });
    time.advance(1000);
    expect((await update(1, one.id)).arrangedAt).toBe(made.arrangedAt);
    expect((await update(2, other.id)).arrangedAt).toBe(time.clock.now());
    time.advance(1000);
    expect((await update(3, other.id, nobody)).arrangedAt).toBe(time.clock.now());
    expect((await publisher.call(entryRoutes.list, { query: { playlist: other.id } })).items.map(({ id }) => id)).toEqual([made.id]);
    await publisher.call(entryRoutes.remove, { params: { id: made.id }, query: { version: 4 } });
  });
});

describe('reach', () => {
  it('names the displays of an audience', async () => {
    const { tv, board } = await oneCenter(publisher);
    const reach = async (audience: typeof everyone) => (await publisher.call(otherRoutes.reach, { body: { audience } })).displays.toSorted();
    expect(await reach(everyone)).toEqual([tv.id, board.id].sort());
    expect(await reach({ include: [{ formats: ['tv'] }], exclude: [] })).toEqual([tv.id]);
    expect(await reach({ include: [{}], exclude: [{ formats: ['tv'] }] })).toEqual([board.id]);
  });
});
