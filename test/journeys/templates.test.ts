import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DisplayId, Hash } from '../../content/ids.ts';
import type { Orientation } from '../../content/model/display.ts';
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
