import { afterAll, beforeAll, expect, test } from 'vitest';
import { DisplayId } from '../../content/ids.ts';
import type { Format, Orientation } from '../../content/model/display.ts';
import type { Frame } from '../../display-client/templates/frame.ts';
import { openGallery } from '../helpers/gallery.ts';
import { noticeOf, trialContent } from '../helpers/trial-notices.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Friday, 7:10 in El Salvador. */
const confirmedAt = Date.UTC(2026, 10, 20, 13, 10);
const sizes = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } };

let gallery: Awaited<ReturnType<typeof openGallery>>;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

type Shape = { format: Format; orientation: Orientation; kind: 'notice' | 'institutional' };

const frameOf = ({ format, orientation, kind }: Shape, now: number, confirmed: number | null): Frame => ({
  now, confirmedAt: confirmed,
  identity: {
    display: DisplayId.parse('dsp_trial'), name: 'TV', place: 'Vestíbulo', centerName: 'Hospital Médico Quirúrgico y Oncológico',
    zone: 'America/El_Salvador', format, orientation, rotation: 0,
  },
  content: kind === 'institutional' ? { kind } : { kind, screen: 0, object: noticeOf(trialContent('procedure', 'longest', null)) },
});

const words = () => gallery.page.evaluate(() =>
  document.querySelector('cartelera-surface')?.shadowRoot?.querySelector('.confirmed')?.textContent?.replaceAll('\u00A0', ' ') ?? null);

/** Whether the line lies within the screen and over no other words. */
const isClear = () => gallery.page.evaluate(() => {
  const root = document.querySelector('cartelera-surface')?.shadowRoot;
  const line = root?.querySelector('.confirmed');
  if (!root || !line) return false;
  const box = line.getBoundingClientRect();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (line.contains(node) || node.parentElement?.closest('style') || node.textContent?.trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const other = range.getBoundingClientRect();
    if (other.width > 0 && other.left < box.right && other.right > box.left && other.top < box.bottom - 1 && other.bottom > box.top + 1) return false;
  }
  return box.left >= 0 && box.top >= 0 && box.right <= window.innerWidth && box.bottom <= window.innerHeight;
});

test.each<Shape>([
  { format: 'tv', orientation: 'landscape', kind: 'notice' }, { format: 'tv', orientation: 'landscape', kind: 'institutional' },
  { format: 'board', orientation: 'portrait', kind: 'notice' }, { format: 'board', orientation: 'landscape', kind: 'notice' },
  { format: 'board', orientation: 'portrait', kind: 'institutional' },
])('a $orientation $format says under its $kind when it was last confirmed, once that is older than a day', async (shape) => {
  const size = sizes[shape.orientation];
  await gallery.show(frameOf(shape, confirmedAt + day, confirmedAt), size);
  expect(await words()).toBeNull();
  await gallery.show(frameOf(shape, confirmedAt + 2 * day, null), size);
  expect(await words()).toBeNull();
  await gallery.show(frameOf(shape, confirmedAt + day + 1, confirmedAt), size);
  expect(await words()).toBe('Actualizado el viernes 20 de noviembre, 7:10 a. m.');
  await gallery.picture(`confirmed-${shape.format}-${shape.orientation}-${shape.kind}`);
  expect(await isClear()).toBe(true);
});
