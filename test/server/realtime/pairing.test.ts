import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { displayRoutes } from '../../../content/wire/routes.ts';
import type { Display } from '../../../content/model/display.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { fakeTime } from '../../helpers/fake-time.ts';
import { oneCenter } from '../../helpers/institution.ts';
import { connected, createSockets, fact, hello, say, turnedAway, type PairingSocket } from '../../helpers/sockets.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

type Begun = { code: string; expiresAt: number; now: number };

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

const viewport = { viewport: { width: 1920, height: 1080 } };

async function begin(player: PairingSocket): Promise<Begun> {
  const answer = await say<Begun>(player, 'pairing:begin', viewport);
  if (!answer.ok) throw new Error(answer.problem.detail);
  return answer.value;
}

const claim = (code: string, id = tv.id) => publisher.call(displayRoutes.pair, { params: { id }, body: { code } });
const refusedClaim = (code: string, id = tv.id) => publisher.refusal(displayRoutes.pair, { params: { id }, body: { code } });

describe('pairing', () => {
  it('hands the token to the player that shows the code, and to no other', async () => {
    const [player, bystander] = await Promise.all([connected(sockets.pairing()), connected(sockets.pairing())]);
    let overheard = 0;
    bystander.on('pairing:paired', () => { overheard += 1; });
    const { code, expiresAt, now } = await begin(player);
    const other = await begin(bystander);
    expect(code).toMatch(/^[34679ACEFHJKMPRTWXY]{6}$/);
    expect(expiresAt - now).toBe(600_000);

    const paired = fact<{ token: string }>(player, 'pairing:paired');
    // As a person types it: lower case, with a gap.
    expect(await claim(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase())).toMatchObject({ id: tv.id });
    const { token } = await paired;
    expect(token).toMatch(/^[\w-]{43}$/);

    const display = await connected(sockets.display(token));
    expect(await say(display, 'display:hello', hello(null))).toMatchObject({ ok: true, value: { identity: { display: tv.id, centerName: 'Hospital General' } } });
    // Its own answer would come after anything sent to it before.
    expect((await begin(bystander)).code).not.toBe(other.code);
    expect(overheard).toBe(0);
  });

  it('refuses a code nobody shows, one already used, and one that was replaced', async () => {
    expect(await refusedClaim('AAAAAA')).toMatchObject({ status: 404 });

    const player = await connected(sockets.pairing());
    const { code } = await begin(player);
    await claim(code);
    expect(await refusedClaim(code)).toMatchObject({ status: 404 });

    const { code: replaced } = await begin(player);
    const { code: latest } = await begin(player);
    expect(await refusedClaim(replaced)).toMatchObject({ status: 404 });
    await claim(latest);
  });

  it('refuses an expired code and takes the new one', async () => {
    const player = await connected(sockets.pairing());
    const { code } = await begin(player);
    time.advance(600_000);
    expect(await refusedClaim(code)).toMatchObject({ status: 410 });
    await claim((await begin(player)).code);
  });

  it('does not waste the code on a board of paper', async () => {
    const { version: _version, updatedAt: _at, updatedBy: _by, id: _id, ...input } = tv;
    const paper = await publisher.call(displayRoutes.create, { body: { ...input, medium: 'paper' } });
    const player = await connected(sockets.pairing());
    const { code } = await begin(player);
    expect(await refusedClaim(code, paper.id)).toMatchObject({ status: 422 });
    await claim(code);
  });

  it('limits wrong codes per person', async () => {
    const guesser = await server.signIn('publisher');
    const guess = () => guesser.refusal(displayRoutes.pair, { params: { id: tv.id }, body: { code: 'AAAAAA' } });
    for (let attempt = 0; attempt < 10; attempt += 1) expect(await guess()).toMatchObject({ status: 404 });
    expect(await guess()).toMatchObject({ status: 429 });
  });

  it('limits the codes asked for from one address', async () => {
    const player = await connected(sockets.pairing());
    let answer = await say(player, 'pairing:begin', viewport);
    for (let attempt = 0; answer.ok && attempt < 100; attempt += 1) answer = await say(player, 'pairing:begin', viewport);
    expect(answer).toMatchObject({ ok: false, problem: { status: 429 } });
  });
});

describe('the trust in a player', () => {
  it('ends when another player is paired with its display', async () => {
    const { trust } = server.components;
    const by = { actor: 'system' as const, action: 'test' };
    const former = await trust.grant(tv.id, by);
    const player = await connected(sockets.display(former));
    const gone = fact<string>(player, 'disconnect');
    const told = fact(player, 'command:run');

    const next = await trust.grant(tv.id, by);
    expect(await told).toEqual({ command: 'unpair' });
    expect(await gone).toBe('io server disconnect');
    expect(await turnedAway(sockets.display(former))).toMatchObject({ status: 401 });
    expect((await server.anyone.fetch('/api/player/programme', { headers: { Authorization: `Bearer ${former}` } })).status).toBe(401);
    await connected(sockets.display(next));
  });

  it('ends when someone unpairs it', async () => {
    const token = await server.components.trust.grant(tv.id, { actor: 'system', action: 'test' });
    const player = await connected(sockets.display(token));
    const gone = fact<string>(player, 'disconnect');
    await publisher.call(displayRoutes.unpair, { params: { id: tv.id } });
    await gone;
    expect(await turnedAway(sockets.display(token))).toMatchObject({ status: 401 });
    expect(await publisher.refusal(displayRoutes.unpair, { params: { id: tv.id } })).toMatchObject({ status: 422 });
  });

  it('needs a token at all', async () => {
    expect(await turnedAway(sockets.display(''))).toMatchObject({ type: 'urn:cartelera:problem:unauthenticated' });
  });
});
