import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Display } from '../../../content/model/display.ts';
import type { CatalogueChange, LiveDisplay } from '../../../content/wire/events.ts';
import { accountRoutes, noticeRoutes, sessionRoutes } from '../../../content/wire/routes.ts';
import { sessionMs } from '../../../server/services/sessions.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { fakeTime } from '../../helpers/fake-time.ts';
import { noticeInput, oneCenter } from '../../helpers/institution.ts';
import { connected, createSockets, fact, facts, hello, say, turnedAway } from '../../helpers/sockets.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

const time = fakeTime(Date.UTC(2026, 10, 21, 15));
let server: TestServer;
let publisher: ApiCaller;
let tv: Display;
let sockets: ReturnType<typeof createSockets>;

beforeAll(async () => {
  server = await startServer(time);
  publisher = await server.signIn('publisher');
  ({ tv } = await oneCenter(publisher));
  sockets = createSockets(server.url);
});
afterEach(() => sockets.closeAll());
afterAll(() => server.stop());

const grant = () => server.components.trust.grant(tv.id, { actor: 'system', action: 'test' });
const isTv = ({ display }: LiveDisplay): boolean => display === tv.id;

describe('the live state', () => {
  it('follows a display from connecting to showing, and to leaving', async () => {
    const token = await grant();
    time.advance(1000);
    const staff = await connected(sockets.staff(publisher.cookie));
    const snapshot = await say<LiveDisplay[]>(staff, 'live:watch', {});
    if (!snapshot.ok) throw new Error(snapshot.problem.detail);
    const target = server.components.programmes.of(tv.id).revision;
    expect(snapshot.value.find(isTv)).toMatchObject({ paired: true, online: false, target });

    let latest = snapshot.value.find(isTv);
    // Batches go out when the clock moves: let it, until what is awaited has been told.
    const until = async (holds: (live: LiveDisplay) => boolean): Promise<LiveDisplay> => {
      const told = facts<LiveDisplay[]>(staff, 'live:changed', (batches) => {
        latest = batches.at(-1)?.find(isTv) ?? latest;
        return latest !== undefined && holds(latest);
      });
      time.advance(100);
      await told;
      if (!latest) throw new Error('Nothing was told');
      return latest;
    };

    const connecting = until(({ online }) => online);
    const player = await connected(sockets.display(token));
    expect(await connecting).toMatchObject({ online: true, since: time.clock.now() });

    const showing = { revision: target, item: 'ntc_prueba', since: time.clock.now() };
    await say(player, 'display:hello', hello(null));
    await say(player, 'programme:received', { revision: target, missing: [] });
    await say(player, 'programme:ready', { revision: target });
    await say(player, 'programme:showing', showing);
    expect(await until((live) => live.showing !== null)).toMatchObject({ received: target, ready: target, showing });

    await say(player, 'programme:refused', { revision: target, reason: 'root is not whole' });
    expect((await until(({ errors }) => errors.length > 0)).errors).toEqual(['Programa rechazado: root is not whole']);

    const leaving = fact<LiveDisplay[]>(staff, 'live:changed');
    player.disconnect();
    await expect.poll(() => server.components.live.all().find(isTv)?.online).toBe(false);
    time.advance(100);
    expect((await leaving).find(isTv)).toMatchObject({ online: false });
  });

  it('tells of many changes in one batch', async () => {
    const staff = await connected(sockets.staff(publisher.cookie));
    await say(staff, 'live:watch', {});
    time.advance(1000);
    const told: LiveDisplay[][] = [];
    staff.on('live:changed', (batch) => { told.push(batch); });
    const { live } = server.components;
    for (let n = 0; n < 20; n += 1) live.report(tv.id, { faults: [`fallo ${n}`] });
    time.advance(100);
    await say(staff, 'live:watch', {});
    expect(told.map((batch) => batch.find(isTv)?.errors.at(-1))).toEqual(['fallo 0', 'fallo 19']);
  });

  it('calls a display ready only once it says so itself, also where it comes back', async () => {
    const { live } = server.components;
    const target = server.components.programmes.of(tv.id).revision;
    const state = () => live.all().find(isTv);
    const token = await grant();
    for (const _time of ['the first', 'another']) {
      const player = await connected(sockets.display(token));
      await say(player, 'display:hello', hello(target));
      expect(state()).toMatchObject({ received: target, ready: null });
      await say(player, 'programme:ready', { revision: target });
      expect(state()).toMatchObject({ received: target, ready: target });
      player.disconnect();
    }
  });
});

describe('the catalogue', () => {
  it('tells what changed, and nothing about secrets', async () => {
    const staff = await connected(sockets.staff(publisher.cookie));
    const told: CatalogueChange[] = [];
    staff.on('catalogue:changed', (changes) => { told.push(...changes); });
    await grant();
    const { id } = await publisher.call(noticeRoutes.create, { body: noticeInput('Borrador') });
    await say(staff, 'live:watch', {});
    expect(told).toEqual([{ collection: 'notices', id, version: 1 }]);
  });
});

describe('a staff socket', () => {
  it('needs a session, and one of this site', async () => {
    expect(await turnedAway(sockets.staff(''))).toMatchObject({ status: 401 });
    await expect(connected(sockets.staff(publisher.cookie, { Origin: 'https://otro.example' }))).rejects.toThrow('websocket error');
    await connected(sockets.staff(publisher.cookie, { Origin: server.url }));
  });

  it('ends with signing out', async () => {
    const person = await server.signIn('auditor');
    const staff = await connected(sockets.staff(person.cookie));
    const gone = fact<string>(staff, 'disconnect');
    await person.call(sessionRoutes.signOut, {});
    expect(await gone).toBe('io server disconnect');
  });

  it('ends with the suspension of the account', async () => {
    const admin = await server.signIn('administrator');
    const person = await server.signIn('auditor');
    const { id, version, updatedAt: _at, updatedBy: _by, ...account } = await person.call(sessionRoutes.me, {});
    const staff = await connected(sockets.staff(person.cookie));
    const gone = fact<string>(staff, 'disconnect');
    await admin.call(accountRoutes.update, { params: { id }, body: { version, account: { ...account, suspended: true } } });
    await gone;
    expect(await turnedAway(sockets.staff(person.cookie))).toMatchObject({ status: 401 });
  });

  it('ends when the session expires', async () => {
    const person = await server.signIn('auditor');
    const staff = await connected(sockets.staff(person.cookie));
    const gone = fact<string>(staff, 'disconnect');
    time.advance(sessionMs);
    expect(await gone).toBe('io server disconnect');
    expect(await person.refusal(sessionRoutes.me, {})).toMatchObject({ status: 401 });
  });
});
