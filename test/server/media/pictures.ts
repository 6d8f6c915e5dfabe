import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflate } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export const fixture = (name: string): string => path.join(import.meta.dirname, '../../fixtures', name);

/** A folder of its own for one test file, and the way to delete it. */
export async function scratch(): Promise<{ dir: string; write: (name: string, bytes: Uint8Array | string) => Promise<string>; clean: () => Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'cartelera-media-'));
  return {
    dir,
    async write(name, bytes) {
      const file = path.join(dir, name);
      await writeFile(file, bytes);
      return file;
    },
    clean: () => rm(dir, { recursive: true, force: true }),
  };
}

/** A picture with structure everywhere, so that a cut or a turn shows. Red above, blue below. */
export function picture(width: number, height: number): Sharp {
  const half = { width, height: Math.ceil(height / 2), channels: 3, background: '#d02020' } as const;
  return sharp({ create: { width, height, channels: 3, background: '#2030c0' } })
    .composite([{ input: { create: half }, top: 0, left: 0 }]);
}

/** A picture like a photograph: noise that compresses badly. */
export function photograph(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
}

/** Red, green and blue of one pixel, 0–255. */
export async function pixel(file: string, left: number, top: number): Promise<[number, number, number]> {
  const [red = -1, green = -1, blue = -1] = await sharp(file).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [red, green, blue];
}

/** Writes a PNG that promises `width`×`height` black pixels in a few kilobytes per hundred million: a decompression bomb. */
export async function writeBomb(file: string, width: number, height: number): Promise<string> {
  const rows = Readable.from((function* zeros() {
    const row = Buffer.alloc(Math.ceil(width / 8) + 1);
    for (let y = 0; y < height; y += 1) yield row;
  })());
  const packed: Buffer[] = [];
  await pipeline(rows, createDeflate({ level: 1 }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) packed.push(chunk);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await pipeline(Readable.from([signature, chunk('IHDR', header), chunk('IDAT', Buffer.concat(packed)), chunk('IEND', Buffer.alloc(0))]), createWriteStream(file));
  return file;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
