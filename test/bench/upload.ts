import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { mediaRoutes } from '../../content/wire/routes.ts';
import type { Bench } from './report.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { kb, median, ms } from './statistics.ts';

const rounds = 7;
const width = 4000;
const height = 3000;

/** A 12-megapixel JPEG as busy as a photograph: clouds of noise, different in every round. */
async function photograph(file: string, seed: number): Promise<number> {
  const cell = { width: width / 8, height: height / 8 };
  const noise = Buffer.from(Uint8Array.from({ length: cell.width * cell.height * 3 }, (_, index) => (Math.imul(index + seed * 97, 2_654_435_761) >>> 13) & 255));
  const jpeg = await sharp(noise, { raw: { ...cell, channels: 3 } }).resize(width, height, { kernel: 'cubic' }).jpeg({ quality: 90 }).toBuffer();
  await writeFile(file, jpeg);
  return jpeg.length;
}

/** As the admin does it: tus creation with upload, then the asset. */
async function uploadOnce(server: ServerProcess, file: string, name: string): Promise<number> {
  const bytes = await readFile(file);
  const from = performance.now();
  const created = await fetch(`${server.url}/api/uploads`, {
    method: 'POST', body: bytes,
    headers: {
      cookie: server.cookie, origin: server.url, 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'content-type': 'application/offset+octet-stream',
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')},filetype ${Buffer.from('image/jpeg').toString('base64')}`,
    },
  });
  const id = created.headers.get('location')?.split('/').at(-1);
  if (id === undefined) throw new Error(`The upload was answered ${created.status}`);
  await server.call(mediaRoutes.create, { body: { upload: id, posterUpload: null, name } });
  return performance.now() - from;
}

/** A 12-megapixel JPEG from the first byte sent to the asset with all its renditions. */
export const upload: Bench = {
  name: 'upload',
  async run() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cartelera-bench-'));
    const server = await startServerProcess(path.join(folder, 'data'));
    try {
      const times: number[] = [];
      let bytes = 0;
      for (let round = 0; round < rounds; round += 1) {
        const file = path.join(folder, `${round}.jpg`);
        bytes = await photograph(file, round);
        times.push(await uploadOnce(server, file, `Fotografía ${round}`));
      }
      return [{ what: `Upload of a 12-megapixel JPEG (${kb(bytes)}) → asset ready with its renditions`, figure: `median ${ms(median(times))}`, beside: '3 WebP sizes, JPEG, thumbnail, blur' }];
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
