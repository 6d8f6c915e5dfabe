import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UploadFolder } from '../../../server/media/upload-folder.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';
import { sendBytes, uploadRefusal } from './tus.ts';

let server: TestServer;
let editor: ApiCaller;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'cartelera-uploads-'));
  server = await startServer({ dataDir });
  editor = await server.signIn('editor');
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const photo = (bytes: Buffer) => ({ bytes, name: 'año niño.jpg', type: 'image/jpeg' });
const creation = { method: 'POST', headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '10' } };

describe('an upload', () => {
  test('arrives whole, under an unguessable id, with its Spanish name', async () => {
    const bytes = randomBytes(300_000);
    const id = await sendBytes(server.url, editor, photo(bytes));
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const { path: file, originalName } = await server.components.uploads.finished(id);
    expect((await readFile(file)).equals(bytes)).toBe(true);
    expect(originalName).toBe('año niño.jpg');
  });

  test('cannot be read back, whatever it holds', async () => {
    const id = await sendBytes(server.url, editor, { bytes: Buffer.from('<script>alert(1)</script>'), name: 'x.html', type: '' });
    expect((await editor.fetch(`/api/uploads/${id}`)).status).toBe(404);
  });

  test('can be called off', async () => {
    const id = await sendBytes(server.url, editor, photo(randomBytes(1000)));
    const answer = await editor.fetch(`/api/uploads/${id}`, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } });
    expect(answer.status).toBe(204);
    await expect(server.components.uploads.finished(id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('goes on where it was cut when the server is started again', async () => {
    const bytes = randomBytes(3_000_000);
    const cut = await startServer({ dataDir: path.join(dataDir, 'cut') });
    const sender = await cut.signIn('editor');
    let url = '';
    // The server goes down while the second of six pieces is on its way.
    const lost = sendBytes(cut.url, sender, photo(bytes), {
      chunkSize: 500_000,
      onChunkComplete: (_size, accepted) => { if (accepted >= 500_000) void cut.stop(); },
      onAfterResponse: (request) => { url = request.getMethod() === 'PATCH' ? request.getURL() : url; },
    });
    await expect(lost).rejects.toBeDefined();
    await cut.stop();

    const again = await startServer({ dataDir: path.join(dataDir, 'cut') });
    const offsets: number[] = [];
    const id = await sendBytes(again.url, await again.signIn('editor'), photo(bytes), {
      uploadUrl: again.url + new URL(url).pathname,
      onAfterResponse: (request, response) => { if (request.getMethod() === 'HEAD') offsets.push(Number(response.getHeader('Upload-Offset'))); },
    });
    expect(offsets[0]).toBeGreaterThanOrEqual(500_000);
    expect(offsets[0]).toBeLessThan(3_000_000);
    expect((await readFile((await again.components.uploads.finished(id)).path)).equals(bytes)).toBe(true);
    await again.stop();
  });
});

describe('before a file travels', () => {
  test.each([
    ['image/jpeg', 60_000_001, 413, /60 MB/],
    ['video/mp4', 2_000_000_001, 413, /2 GB/],
    ['', 2_000_000_001, 413, /2 GB/],
    ['image/heic', 1000, 415, /iPhone/],
    ['image/svg+xml', 1000, 415, /SVG/],
    ['application/pdf', 1000, 415, /PDF/],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 1000, 415, /Office/],
  ])('%s of %i bytes is refused with the remedy', async (type, size, status, detail) => {
    const refusal = await uploadRefusal(sendBytes(server.url, editor, { bytes: Buffer.alloc(10), name: 'a', type }, { uploadSize: size }));
    expect(refusal).toEqual({ status, detail: expect.stringMatching(detail) });
  });

  test('an empty file and one of unknown length are refused', async () => {
    expect((await editor.fetch('/api/uploads', { method: 'POST', headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '0' } })).status).toBe(422);
    expect((await editor.fetch('/api/uploads', { method: 'POST', headers: { 'Tus-Resumable': '1.0.0', 'Upload-Defer-Length': '1' } })).status).toBe(400);
  });

  test('a body longer than announced is refused', async () => {
    const made = await editor.fetch('/api/uploads', creation);
    const longer = await editor.fetch(made.headers.get('location') ?? '', {
      method: 'PATCH', body: Buffer.alloc(5000),
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    });
    expect(longer.status).toBe(413);
  });
});

describe('who may upload', () => {
  test('nobody without a session, and no auditor', async () => {
    expect((await server.anyone.fetch('/api/uploads', creation)).status).toBe(401);
    expect((await (await server.signIn('auditor')).fetch('/api/uploads', creation)).status).toBe(403);
    expect((await editor.fetch('/api/uploads', creation)).status).toBe(201);
  });

  test('no page of another site', async () => {
    expect((await editor.withHeaders({ Origin: 'https://elsewhere.example' }).fetch('/api/uploads', creation)).status).toBe(403);
    const answer = await editor.fetch('/api/uploads', creation);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each(['..%2f..%2fcatalogue.json', '%2e%2e', 'a'.repeat(31), 'A'.repeat(32), `${'a'.repeat(32)}.json`])('the id %s reaches no file', async (id) => {
    const head = await editor.fetch(`/api/uploads/${id}`, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } });
    expect(head.status).toBe(404);
  });
});

test('an upload that nobody touched for a day is swept, a younger one stays', async () => {
  const folder = path.join(dataDir, 'sweep');
  await mkdir(folder);
  const uploads = await UploadFolder.open(folder);
  for (const name of ['old', 'old.json', 'young', 'young.json']) await writeFile(path.join(folder, name), '{}');
  const now = Date.parse('2026-11-23T14:00:00Z');
  for (const [name, hours] of [['old', 25], ['old.json', 25], ['young', 23], ['young.json', 23]] as const) {
    await utimes(path.join(folder, name), new Date(now), new Date(now - hours * 3_600_000));
  }
  await uploads.sweep(now);
  expect((await readdir(folder)).toSorted()).toEqual(['young', 'young.json']);
});
