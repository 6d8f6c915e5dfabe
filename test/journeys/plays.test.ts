import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DisplayId } from '../../content/ids.ts';
import { Play } from '../../content/model/play.ts';
import { displayRoutes, entryRoutes, playlistRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from '../helpers/api-caller.ts';
import { farServer, type FarServer } from '../helpers/far-server.ts';
import { startKiosk, type Kiosk } from '../helpers/kiosk.ts';
import { readPlays, type KeptPlays } from '../helpers/play-page.ts';
import { createDisplay, message, onScreen, pairByCode, publish } from '../helpers/walls.ts';

let server: FarServer;
let profile: string;
let kiosk: Kiosk | null = null;

beforeAll(async () => {
  [server, profile] = await Promise.all([farServer(), mkdtemp(path.join(tmpdir(), 'kiosk-'))]);
});
afterAll(async () => {
  await kiosk?.kill();
  await server?.dispose();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Two notices, three seconds each, for this display alone. */
async function arrange(staff: ApiCaller, display: DisplayId): Promise<string[]> {
  const notices = [await publish(staff, message('Primer aviso')), await publish(staff, message('Segundo aviso'))];
  const { id: playlist } = await staff.call(playlistRoutes.create, {
    body: { name: 'Lista de prueba', items: notices.map(({ id }) => ({ kind: 'notice' as const, notice: id, durationMs: 3_000 })) },
  });
  await staff.call(entryRoutes.create, { body: { playlist, audience: { include: [{ displays: [display] }], exclude: [] } } });
  return notices.map(({ id }) => id);
}

/** What lies in the browser, once that is so. */
const untilKept = (page: Page, display: DisplayId, holds: (kept: KeptPlays) => boolean): Promise<KeptPlays> =>
  vi.waitUntil(async () => {
    const kept = await readPlays(page, `cartelera-plays/${display}`);
    return holds(kept) && kept;
  }, { timeout: 60_000, interval: 100 });

const playsOf = async (staff: ApiCaller, display: DisplayId): Promise<Play[]> =>
  (await staff.call(displayRoutes.plays, { params: { id: display }, query: { size: 500 } })).items.map((record) => Play.parse(record));

test('what a display shows while nobody hears it arrives once the server is back, each play once', async () => {
  const staff = await server.start();
  const display = await createDisplay(staff, 'tv', 'TV con constancia');
  const notices = await arrange(staff, display);
  kiosk = await startKiosk(profile, server.browserArgs);
  await kiosk.page.goto(`${server.address}/display/`);
  await pairByCode(kiosk.page, staff, display);
  await onScreen(kiosk.page).getByText('aviso').first().waitFor();
  await kiosk.page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  // Alone: the server is killed, then the browser too, in the middle of a play.
  await server.kill();
  const before = await untilKept(kiosk.page, display, ({ plays, open }) => plays.length >= 3 && open !== null);
  await kiosk.kill();
  kiosk = await startKiosk(profile, server.browserArgs);
  await kiosk.page.goto(`${server.address}/display/`);
  const { length } = before.plays;
  const after = await untilKept(kiosk.page, display, ({ plays, aside }) => plays.length + aside.plays.length >= length + 2);
  const waiting = [...after.aside.plays, ...after.plays].map((record) => Play.parse(record));
  const cut = waiting.filter(({ reason }) => reason === 'restarted');
  expect(waiting.map(({ id }) => id)).toEqual(expect.arrayContaining(before.plays.map(({ id }) => id)));
  expect(cut).toMatchObject([{ ending: 'interrupted' }]);
  expect(cut[0]?.from).toBeGreaterThanOrEqual(Play.parse(before.plays.at(-1)).from);

  const again = await server.start();
  await untilKept(kiosk.page, display, ({ plays, aside }) => !waiting.some(({ id }) => [...plays, ...aside.plays].some((left) => left.id === id)));
  const stored = await playsOf(again, display);
  expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
  const byId = new Map(stored.map((play) => [play.id, play]));
  expect(waiting.map(({ id }) => byId.get(id))).toEqual(waiting);
  expect(new Set(stored.flatMap(({ contents }) => contents))).toEqual(new Set(notices));
  const whole = stored.filter(({ ending }) => ending === 'completed');
  expect(whole.length).toBeGreaterThanOrEqual(3);
  expect(whole.every(({ durationMs }) => durationMs > 0 && durationMs < 6_000)).toBe(true);
});
