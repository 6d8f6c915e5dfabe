import type { Browser, Page } from 'playwright-core';
import type { DisplayId, NoticeId } from '../../content/ids.ts';
import { everyone } from '../../content/model/audience.ts';
import type { Format } from '../../content/model/display.ts';
import type { NoticeContent } from '../../content/model/notice.ts';
import type { LiveDisplay } from '../../content/wire/events.ts';
import { centerRoutes, displayRoutes, noticeRoutes } from '../../content/wire/routes.ts';
import type { ApiCaller } from './api-caller.ts';
import type { TestServer } from './start-server.ts';

export const sizes = { tv: { width: 1920, height: 1080 }, board: { width: 1080, height: 1920 } } as const;

/** A center with one display of that format. */
export async function createDisplay(publisher: ApiCaller, format: Format, name: string): Promise<DisplayId> {
  const center = await publisher.call(centerRoutes.create, {
    body: { name: 'Unidad Médica Ilopango', kind: 'medical-unit', department: 'San Salvador', municipality: 'Ilopango', zone: 'America/El_Salvador', tags: [] },
  });
  const display = await publisher.call(displayRoutes.create, {
    body: {
      center: center.id, name, place: 'Vestíbulo', format, medium: 'screen', rotation: 0,
      resolution: sizes[format], panelInches: 43, readingDistanceM: format === 'tv' ? 5 : 1.5, tags: [],
    },
  });
  return display.id;
}

/** A player, opened and not yet paired. */
export async function openPlayer(browser: Browser, url: string, format: Format): Promise<Page> {
  const page = await browser.newPage({ viewport: sizes[format] });
  await page.goto(`${url}/display/`);
  return page;
}

/** Types the code that the player shows, as staff would. */
export async function pairByCode(page: Page, publisher: ApiCaller, display: DisplayId): Promise<void> {
  await page.locator('pairing-screen').waitFor();
  const code = await page.locator('pairing-screen').evaluate((element: HTMLElement & { code: string }) => element.code);
  await publisher.call(displayRoutes.pair, { params: { id: display }, body: { code } });
}

export const message = (title: string): NoticeContent => ({ category: 'message', title, body: 'Pregunte en la ventanilla 3, planta baja.' });

type Published = { id: NoticeId; version: number };

/** Writes a notice for everyone and publishes it. */
export async function publish(publisher: ApiCaller, content: NoticeContent): Promise<Published> {
  const draft = await publisher.call(noticeRoutes.create, { body: { content, audience: everyone, validity: { from: null, until: null }, featured: false } });
  const { notice } = await publisher.call(noticeRoutes.publish, { params: { id: draft.id }, body: { version: draft.version } });
  return notice;
}

export async function edit(publisher: ApiCaller, { id, version }: Published, content: NoticeContent): Promise<Published> {
  const body = { version, notice: { content, audience: everyone, validity: { from: null, until: null }, featured: false } };
  const { notice } = await publisher.call(noticeRoutes.update, { params: { id }, body });
  return notice;
}

export async function withdraw(publisher: ApiCaller, { id, version }: Published): Promise<void> {
  await publisher.call(noticeRoutes.withdraw, { params: { id }, body: { version, reason: 'Ya no es necesario' } });
}

/** Resolves with the first state of the display, now or later, of which `holds` is true. */
export function untilLive({ components: { live } }: TestServer, display: DisplayId, holds: (state: LiveDisplay) => boolean): Promise<LiveDisplay> {
  return new Promise((resolve) => {
    let stop: () => void = () => undefined;
    const look = (states: readonly LiveDisplay[]) => {
      const state = states.find((candidate) => candidate.display === display);
      if (state === undefined || !holds(state)) return false;
      stop();
      resolve(state);
      return true;
    };
    if (!look(live.all())) stop = live.onChange(look);
  });
}

/** True once the display shows the programme that the server wants it to show. */
export const isUpToDate = ({ target, showing }: LiveDisplay): boolean => target !== null && showing?.revision === target;

/** What the public sees: the topmost layer. */
export const onScreen = (page: Page) => page.locator('.layer.on, .layer.entering').last();
