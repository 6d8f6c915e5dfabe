import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MediaDetails, MediaDetails as MediaDetailsSchema, type MediaFile, fileUrl } from '../../../content/model/media-asset.ts';
import { createIngest, type Ingest } from '../../../server/media/ingest.ts';
import { MediaFolder } from '../../../server/media/media-folder.ts';
import { photograph, picture, pixel, scratch, writeBomb } from './pictures.ts';

let space: Awaited<ReturnType<typeof scratch>>;
let folder: MediaFolder;
let ingest: Ingest;

beforeAll(async () => {
  space = await scratch();
  folder = await MediaFolder.open(path.join(space.dir, 'media'));
  ingest = createIngest(folder);
});
afterAll(() => space.clean());

const kept = (file: MediaFile): string => path.join(folder.root, folder.locate(path.basename(fileUrl(file))) ?? '');

async function image(file: string): Promise<Extract<MediaDetails, { kind: 'image' }>> {
  const details = MediaDetailsSchema.parse(await ingest(file));
  if (details.kind !== 'image') throw new Error('not an image');
  return details;
}

describe('a picture that is taken', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s becomes WebP renditions, a JPEG fallback, a thumbnail and a blur', async (format) => {
    const file = await space.write(`a.${format}`, await picture(2400, 1350).toFormat(format, format === 'avif' ? { effort: 0 } : {}).toBuffer());
    const details = await image(file);
    expect(details).toMatchObject({ width: 2400, height: 1350, originalMime: `image/${format}`, originalName: `a.${format}` });
    expect(details.renditions.map(({ mime, width, height }) => [mime, width, height]))
      .toEqual([['image/webp', 960, 540], ['image/webp', 1920, 1080], ['image/webp', 2400, 1350]]);
    expect(details.fallback).toMatchObject({ mime: 'image/jpeg', width: 1920, height: 1080 });
    expect(details.thumbnail).toMatchObject({ mime: 'image/webp', width: 480, height: 270 });
    for (const rendition of [...details.renditions, details.fallback, details.thumbnail]) {
      const { data, info } = await sharp(kept(rendition)).toBuffer({ resolveWithObject: true });
      expect(data.length).toBeGreaterThan(0);
      expect(info).toMatchObject({ width: rendition.width, height: rendition.height });
      expect((await readFile(kept(rendition))).length).toBe(rendition.bytes);
    }
  });

  test('is never enlarged, and has at least one rendition', async () => {
    const { renditions, thumbnail } = await image(await space.write('small.png', await picture(300, 220).png().toBuffer()));
    expect(renditions.map(({ width, height }) => [width, height])).toEqual([[300, 220]]);
    expect(thumbnail).toMatchObject({ width: 300, height: 220 });
  });

  test('of 12 megapixels reaches 4K and no further', async () => {
    const { renditions } = await image(await space.write('big.jpg', await photograph(4032, 3024).jpeg().toBuffer()));
    expect(renditions.map(({ width }) => width)).toEqual([960, 1920, 3840]);
  });

  test('stands upright whatever its EXIF orientation says', async () => {
    const turned = await picture(800, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const details = await image(await space.write('turned.jpg', turned));
    expect([details.width, details.height]).toEqual([400, 800]);
    // Red was above; turned 90° clockwise it is at the right.
    const largest = details.renditions.at(-1);
    if (largest === undefined) throw new Error('no rendition');
    const [[rightRed, , rightBlue], [leftRed, , leftBlue]] = [await pixel(kept(largest), 380, 400), await pixel(kept(largest), 20, 400)];
    expect(rightRed).toBeGreaterThan(rightBlue);
    expect(leftBlue).toBeGreaterThan(leftRed);
  });

  test('loses its metadata, the place where it was taken first of all', async () => {
    const original = await picture(640, 480).jpeg().withExif({ IFD0: { Artist: 'Ana' }, IFD3: { GPSLatitude: '13/1 41/1 0/1', GPSLatitudeRef: 'N' } }).toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const details = await image(await space.write('gps.jpg', original));
    for (const file of [...details.renditions, details.fallback, details.thumbnail]) {
      const { exif, xmp, iptc, icc } = await sharp(kept(file)).metadata();
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  test('in Display P3 is converted, not reinterpreted', async () => {
    const wide = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#c83232' } }).withIccProfile('p3').png().toBuffer();
    const { data } = await sharp(wide, { ignoreIcc: true }).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).not.toBeCloseTo(200, -1);
    const { fallback } = await image(await space.write('p3.png', wide));
    const [red, green, blue] = await pixel(kept(fallback), 150, 150);
    expect(Math.abs(red - 200) + Math.abs(green - 50) + Math.abs(blue - 50)).toBeLessThan(15);
  });

  test('in CMYK, as printers send it, becomes RGB', async () => {
    const cmyk = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#d03030' } }).toColourspace('cmyk').jpeg().toBuffer();
    const { fallback } = await image(await space.write('cmyk.jpg', cmyk));
    const [red, green] = await pixel(kept(fallback), 150, 150);
    expect(red).toBeGreaterThan(150);
    expect(green).toBeLessThan(90);
  });

  test('keeps its transparency in WebP and stands on white in JPEG', async () => {
    const clear = await sharp({ create: { width: 400, height: 300, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    const details = await image(await space.write('clear.png', clear));
    const [rendition] = details.renditions;
    if (rendition === undefined) throw new Error('no rendition');
    expect((await sharp(kept(rendition)).metadata()).hasAlpha).toBe(true);
    expect(await pixel(kept(details.fallback), 10, 10)).toEqual([255, 255, 255]);
  });

  test('is kept once, however often it is taken in', async () => {
    const file = await space.write('same.png', await picture(500, 400).png().toBuffer());
    const [first, before] = [await image(file), (await folder.list()).length];
    expect(await image(file)).toEqual(first);
    expect((await folder.list()).length).toBe(before);
  });
});

describe('a picture that is refused', () => {
  const refusals: [string, () => Promise<string>, string, RegExp][] = [
    ['HTML under the name of a JPEG', () => space.write('page.jpg', '<!doctype html><script>alert(1)</script>'), 'unsupported-media', /página web/],
    ['SVG with a script', () => space.write('drawing.png', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'unsupported-media', /SVG.*PNG/],
    ['PDF', () => space.write('bases.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'unsupported-media', /PDF.*imagen/],
    ['noise', () => space.write('noise.jpg', Buffer.alloc(5000, 7)), 'unsupported-media', /No se reconoce/],
    ['an empty file', () => space.write('empty.jpg', ''), 'unsupported-media', /No se reconoce/],
    ['HEIC', () => space.write('IMG_1.heic', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(500)])), 'unsupported-media', /iPhone.*JPEG/],
    ['a JPEG that ends too soon', async () => space.write('cut.jpg', (await photograph(900, 700).jpeg().toBuffer()).subarray(0, 40_000)), 'refused', /incompleta o dañada/],
    ['a JPEG that lacks its last bytes', async () => space.write('cut2.jpg', (await photograph(900, 700).jpeg().toBuffer()).subarray(0, -300)), 'refused', /incompleta o dañada/],
    ['a PNG that ends too soon', async () => space.write('cut.png', (await photograph(900, 700).png().toBuffer()).subarray(0, 90_000)), 'refused', /incompleta o dañada/],
    ['a WebP that ends too soon', async () => space.write('cut.webp', (await photograph(900, 700).webp().toBuffer()).subarray(0, 20_000)), 'refused', /incompleta o dañada/],
    ['an animated GIF', async () => space.write('dance.gif', await animation('gif')), 'refused', /animada.*MP4/],
    ['an animated WebP', async () => space.write('dance.webp', await animation('webp')), 'refused', /animada.*MP4/],
    ['60,000 × 1', async () => space.write('thread.png', await sharp({ create: { width: 60_000, height: 1, channels: 3, background: 'red' } }).png().toBuffer()), 'refused', /demasiado grande/],
    ['4,000 × 210', async () => space.write('ribbon.png', await picture(4000, 210).png().toBuffer()), 'refused', /alargada/],
    ['a favicon', async () => space.write('icon.png', await picture(64, 64).png().toBuffer()), 'refused', /demasiado pequeña/],
    ['900 megapixels of nothing', () => writeBomb(path.join(space.dir, 'bomb.png'), 30_000, 30_000), 'refused', /demasiado grande/],
    ['100 megapixels within the legal sides', () => writeBomb(path.join(space.dir, 'bomb2.png'), 10_000, 10_000), 'refused', /80 megapíxeles/],
  ];

  test.each(refusals)('%s, with the remedy', async (_name, make, code, detail) => {
    const before = (await folder.list()).length;
    await expect(ingest(await make())).rejects.toMatchObject({ code, message: expect.stringMatching(detail) });
    expect((await folder.list()).length).toBe(before);
  });

  test('leaves the server able to take the next one', async () => {
    const bomb = await writeBomb(path.join(space.dir, 'bomb3.png'), 16_000, 16_000);
    const fine = await space.write('fine.png', await picture(640, 360).png().toBuffer());
    const [refused, taken] = await Promise.allSettled([ingest(bomb), ingest(fine)]);
    expect([refused.status, taken.status]).toEqual(['rejected', 'fulfilled']);
  });
});

async function animation(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(['#f00', '#0f0'].map((background) => sharp({ create: { width: 300, height: 300, channels: 3, background } }).png().toBuffer()));
  return sharp(frames, { join: { animated: true } }).toFormat(format).toBuffer();
}
