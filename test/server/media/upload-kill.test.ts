import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UploadFolder } from '../../../server/media/upload-folder.ts';
import { createApiCaller } from '../../helpers/api-caller.ts';
import { bundleEntry } from '../../helpers/bundle-entry.ts';
import { scratch } from './pictures.ts';
import { sendBytes } from './tus.ts';

let space: Awaited<ReturnType<typeof scratch>>;
let bundle: Awaited<ReturnType<typeof bundleEntry>>;

beforeAll(async () => {
  space = await scratch();
  bundle = await bundleEntry(path.resolve(import.meta.dirname, 'upload-child.ts'));
});
afterAll(async () => {
  await bundle.dispose();
  await space.clean();
});

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(bundle.script, [path.join(space.dir, 'uploads')], { execArgv: [] });
  const [port] = await once(child, 'message') as [number];
  return { child, url: `http://127.0.0.1:${port}` };
}

test('an upload survives the death of the server: it goes on from what arrived, and the file is whole', async () => {
  const file = { bytes: randomBytes(8_000_000), name: 'boletín.mp4', type: 'video/mp4' };
  const first = await start();
  const killed = once(first.child, 'exit');
  let address = '';
  await expect(sendBytes(first.url, createApiCaller(first.url), file, {
    chunkSize: 1_000_000,
    onAfterResponse: (request) => { if (request.getMethod() === 'PATCH') address = request.getURL(); },
    onChunkComplete: (_size, accepted) => { if (accepted === 3_000_000) first.child.kill('SIGKILL'); },
  })).rejects.toBeDefined();
  await killed;

  const second = await start();
  let offset = -1;
  const id = await sendBytes(second.url, createApiCaller(second.url), file, {
    uploadUrl: second.url + new URL(address).pathname,
    onAfterResponse: (request, response) => { if (request.getMethod() === 'HEAD') offset = Number(response.getHeader('Upload-Offset')); },
  });
  second.child.kill('SIGKILL');
  expect(offset).toBeGreaterThanOrEqual(3_000_000);
  expect(offset).toBeLessThan(8_000_000);
  const uploads = await UploadFolder.open(path.join(space.dir, 'uploads'));
  expect((await readFile((await uploads.finished(id)).path)).equals(file.bytes)).toBe(true);
});
