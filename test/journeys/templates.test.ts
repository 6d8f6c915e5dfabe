import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DisplayId, Hash } from '../../content/ids.ts';
import type { Orientation } from '../../content/model/display.ts';
import { fileUrl } from '../../content/model/media-asset.ts';
import { categories } from '../../content/model/notice.ts';
import { pictureOf } from '../../content/programme/board-card.ts';
import { boardPages } from '../../content/programme/board-pages.ts';
import type { DrawnContent, DrawnPicture, NoticeObject } from '../../content/programme/objects.ts';
import { tvScreens } from '../../content/programme/tv-screens.ts';
import type { Identity } from '../../content/wire/events.ts';
import type { Frame, PageContent } from '../../display-client/templates/frame.ts';
import { openGallery } from '../helpers/gallery.ts';
import type { Size } from '../helpers/gallery.ts';
import { noticeOf, trialContent, trialNotices } from '../helpers/trial-notices.ts';
import type { Length } from '../helpers/trial-notices.ts';
import { trialPictures } from '../helpers/trial-pictures.ts';

const now = Date.UTC(2026, 10, 20, 15, 41);
const hd: Record<Orientation, Size> = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } };
const uhd: Size = { width: 3840, height: 2160 };
const lengths: Length[] = ['short', 'typical', 'longest'];
const centers = ['Unidad Médica Ilopango', 'Hospital Médico Quirúrgico y Oncológico'];

let gallery: Awaited<ReturnType<typeof openGallery>>;
let pictures: Awaited<ReturnType<typeof trialPictures>>['pictures'];

beforeAll(async () => {
  ({ pictures } = await trialPictures());
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const identityOf = (format: Identity['format'], orientation: Orientation, centerName = centers[0] ?? ''): Identity => ({
  display: DisplayId.parse('dsp_trial'), name: 'Vestíbulo', place: 'Vestíbulo principal', centerName, zone: 'America/El_Salvador',
  format, orientation, rotation: 0,
});

/** The pictures with which a category is tried: none where it may have none, and every shape. */
function picturesFor(category: DrawnContent['category']): [string, DrawnPicture | null][] {
  if (category === 'message' || category === 'procedure') return [['', null]];
  const shapes = Object.entries(pictures) as [string, DrawnPicture][];
  return category === 'poster' ? shapes : [['plain', null], ...shapes];
}

function contents(): [string, DrawnContent][] {
  return categories.flatMap((category) => lengths.flatMap((length) => picturesFor(category).map(([shape, picture]): [string, DrawnContent] =>
    [[category, length, shape].join('-'), trialContent(category, length, picture)])));
}

async function faultsOf(frame: Frame, size: Size, name: string): Promise<string[]> {
  await gallery.show(frame, size);
  await gallery.picture(name);
  const faults = await gallery.page.evaluate((format) => globalThis.gallery.faults(format), frame.identity.format);
  return faults.map((fault) => `${name}: ${fault}`);
}

/** The pages of a board as the player frames them. */
function framesOf(notices: readonly NoticeObject[], orientation: Orientation, centerName?: string): Frame[] {
  const byHash = new Map(notices.map((object, index) => [Hash.parse(index.toString(16).padStart(64, '0')), object]));
  const pages = boardPages([...byHash].map(([hash, object]) => ({ hash, object, validFrom: null, validUntil: null })), orientation);
  return pages.map(({ rows }, index): Frame => {
    const drawn = rows.map((row) => row.flatMap(({ notice, size }) => {
      const object = byHash.get(notice);
      return object === undefined ? [] : [{ object, size }];
    }));
    const following = pages[(index + 1) % pages.length]?.rows.flat().flatMap(({ notice }) => byHash.get(notice)?.content.category ?? []) ?? [];
    const content: PageContent = { kind: 'page', rows: drawn, page: index + 1, pages: pages.length, next: pages.length > 1 ? following : [] };
    return { identity: identityOf('board', orientation, centerName), now, content };
  });
}

async function faultsOfBoard(notices: readonly NoticeObject[], orientation: Orientation, name: string, centerName?: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, frame] of framesOf(notices, orientation, centerName).entries()) {
    faults.push(...await faultsOf(frame, hd[orientation], `board-${orientation}-${name}-${index + 1}`));
  }
  return faults;
}

describe('a TV', () => {
  it.each([...categories])('shows every %s whole and legible at 5 m', async (category) => {
    const faults: string[] = [];
    for (const [name, content] of contents().filter(([, { category: own }]) => own === category)) {
      for (const index of tvScreens(content).keys()) {
        const frame: Frame = { identity: identityOf('tv', 'landscape'), now, content: { kind: 'notice', object: noticeOf(content), screen: index } };
        faults.push(...await faultsOf(frame, hd.landscape, `tv-${name}-${index + 1}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('is the same drawing in 4K', async () => {
    const content = trialContent('procedure', 'typical', null);
    const frame: Frame = { identity: identityOf('tv', 'landscape', centers[1]), now, content: { kind: 'notice', object: noticeOf(content), screen: 0 } };
    expect(await faultsOf(frame, uhd, 'tv-4k')).toEqual([]);
  });
});

describe('a screen without notices', () => {
  const shapes: [Identity['format'], Orientation][] = [['tv', 'landscape'], ['board', 'portrait'], ['board', 'landscape']];

  it.each(shapes)('is a clock with the name of the center: %s, %s', async (format, orientation) => {
    const faults: string[] = [];
    for (const center of centers) {
      const frame: Frame = { identity: identityOf(format, orientation, center), now, content: { kind: 'institutional' } };
      faults.push(...await faultsOf(frame, hd[orientation], `institutional-${format}-${orientation}-${center.length}`));
    }
    expect(faults).toEqual([]);
  });

  it.each(shapes)('leaves the picture whole beside its chrome: %s, %s', async (format, orientation) => {
    for (const [shape, { file, blur }] of Object.entries(pictures)) {
      const frame: Frame = { identity: identityOf(format, orientation), now, content: { kind: 'image', width: file.width, height: file.height, blur } };
      await gallery.show(frame, hd[orientation], fileUrl(file));
      await gallery.picture(`image-${format}-${orientation}-${shape}`);
      const [shown, covered] = await gallery.page.evaluate(() => {
        const surface = document.querySelector('cartelera-surface');
        const chrome = [...surface?.shadowRoot?.querySelectorAll('.strip, .head, .rail, .board > .foot') ?? []];
        const image = surface?.querySelector('img')?.getBoundingClientRect() ?? new DOMRect();
        const over = chrome.map((part) => part.getBoundingClientRect())
          .filter((part) => part.left < image.right - 1 && part.right > image.left + 1 && part.top < image.bottom - 1 && part.bottom > image.top + 1);
        return [image.width * image.height, over.length] as const;
      });
      expect(shown).toBeGreaterThan(0.6 * hd[orientation].width * hd[orientation].height);
      expect(covered).toBe(0);
    }
  });

  it.each(['landscape', 'portrait'] as const)('shows its pairing code, huge: %s', async (orientation) => {
    await gallery.page.setViewportSize(hd[orientation]);
    await gallery.page.evaluate(async (at) => globalThis.gallery.pair({ code: 'H7K4PX', expiresAt: at + 572_000, now: at }), now);
    await gallery.picture(`pairing-${orientation}`);
    expect(await gallery.page.evaluate(() => globalThis.gallery.faults('board'))).toEqual([]);
    expect(await gallery.page.locator('pairing-screen footer').innerText()).toContain('9:32');
  });
});

describe('any window', () => {
  it.each([[1366, 768], [1280, 800], [1024, 768], [900, 1600], [1600, 700]])('keeps a portrait board whole in %i × %i', async (width, height) => {
    const [frame] = framesOf(trialNotices(6, Object.values(pictures)), 'portrait');
    if (frame !== undefined) expect(await faultsOf(frame, { width, height }, `window-${width}x${height}`)).toEqual([]);
  });

  it.each([90, 270] as const)('keeps a board whole on a panel turned by %i degrees', async (rotation) => {
    const [frame] = framesOf(trialNotices(6, Object.values(pictures)), 'portrait');
    if (frame === undefined) return;
    await gallery.show({ ...frame, identity: { ...frame.identity, rotation } }, hd.landscape);
    await gallery.picture(`turned-${rotation}`);
    const canvas = await gallery.page.locator('.canvas').boundingBox();
    expect(canvas).toMatchObject({ x: 0, y: 0, width: 1920, height: 1080 });
  });
});

describe.each(['portrait', 'landscape'] as const)('a %s board', (orientation) => {
  it('shows every notice alone, whole and legible at 1.5 m', async () => {
    const faults: string[] = [];
    for (const [name, content] of contents()) faults.push(...await faultsOfBoard([noticeOf(content)], orientation, `alone-${name}`));
    expect(faults).toEqual([]);
  });

  it.each([2, 3, 4, 5, 6, 7, 8, 11, 40])('shows %i notices together, whole and legible', async (count) => {
    expect(await faultsOfBoard(trialNotices(count, Object.values(pictures)), orientation, `of-${count}`, centers[count % 2])).toEqual([]);
  });

  it.each([3, 6, 11])('shows %i notices without any picture', async (count) => {
    const notices = trialNotices(count * 2, Object.values(pictures)).filter(({ content }) => pictureOf(content) === null).slice(0, count);
    expect(await faultsOfBoard(notices, orientation, `plain-${count}`)).toEqual([]);
  });
});

it('asks for nothing that the policy of the displays forbids', () => {
  expect(gallery.complaints).toEqual([]);
});
