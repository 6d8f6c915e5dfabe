import { readFile, readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MediaAsset } from '../../../content/model/media-asset.ts';
import { fileUrl } from '../../../content/model/media-asset.ts';
import { everyone } from '../../../content/model/audience.ts';
import { mediaRoutes, noticeRoutes, playlistRoutes } from '../../../content/wire/routes.ts';
import { collectUnusedFiles, filesOf } from '../../../server/services/media-garbage.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';
import { fixture, photograph, picture } from '../media/pictures.ts';
import { sendBytes } from '../media/tus.ts';

let server: TestServer;
let publisher: ApiCaller;
let editor: ApiCaller;

beforeAll(async () => {
  server = await startServer();
  publisher = await server.signIn('publisher');
  editor = await server.signIn('editor');
});
afterAll(() => server.stop());

let shade = 0;
/** A picture unlike every other of this file. */
async function newPicture(): Promise<Buffer> {
  shade += 1;
  return picture(400 + shade, 300).png().toBuffer();
}

async function add(bytes: Buffer, name: string): Promise<{ asset: MediaAsset; duplicate: boolean }> {
  const upload = await sendBytes(server.url, editor, { bytes, name: `${name}.png`, type: 'image/png' });
  return editor.call(mediaRoutes.create, { body: { upload, posterUpload: null, name } });
}

const waiting = async (): Promise<string[]> => readdir(server.components.uploads.store.directory);

describe('a finished upload', () => {
  test('becomes an asset whose files can be fetched, and is let go', async () => {
    const { asset, duplicate } = await add(await newPicture(), 'Fachada');
    expect(duplicate).toBe(false);
    expect(asset).toMatchObject({ name: 'Fachada', alt: '', tags: [], version: 1, details: { kind: 'image', originalName: 'Fachada.png' } });
    for (const file of filesOf(asset.details)) expect((await server.anyone.fetch(fileUrl(file))).status).toBe(200);
    expect(await editor.call(mediaRoutes.read, { params: { id: asset.id } })).toEqual(asset);
    expect(await waiting()).toEqual([]);
  });

  test('of the same bytes again is the asset there is', async () => {
    const bytes = await newPicture();
    const first = await add(bytes, 'Uno');
    const second = await add(bytes, 'Otro nombre');
    expect(second).toEqual({ asset: first.asset, duplicate: true });
    expect(await waiting()).toEqual([]);
  });

  test('of the same bytes at the same time is one asset', async () => {
    const bytes = await newPicture();
    const both = await Promise.all([add(bytes, 'A'), add(bytes, 'B')]);
    expect(both.map(({ duplicate }) => duplicate).toSorted()).toEqual([false, true]);
    expect(both[0]?.asset.id).toBe(both[1]?.asset.id);
  });

  test('of a video takes the poster that came with it', async () => {
    const upload = await sendBytes(server.url, editor, { bytes: await readFile(fixture('h264-faststart.mp4')), name: 'b.mp4', type: 'video/mp4' });
    const posterUpload = await sendBytes(server.url, editor, { bytes: await picture(320, 240).jpeg().toBuffer(), name: 'portada.jpg', type: 'image/jpeg' });
    const { asset } = await editor.call(mediaRoutes.create, { body: { upload, posterUpload, name: 'Boletín' } });
    expect(asset.details).toMatchObject({ kind: 'video', durationMs: 2000, poster: { width: 320 } });
    expect(await waiting()).toEqual([]);
  });

  test('that is refused says why and is let go, and the server goes on', async () => {
    const upload = await sendBytes(server.url, editor, { bytes: Buffer.from('<html><script>1</script>'), name: 'foto.jpg', type: 'image/jpeg' });
    const problem = await editor.refusal(mediaRoutes.create, { body: { upload, posterUpload: null, name: 'x' } });
    expect(problem).toMatchObject({ status: 415, detail: expect.stringMatching(/página web/) });
    expect(await waiting()).toEqual([]);
    await add(await newPicture(), 'Sigue');
  });

  test('under an unknown id is not found, and one still under way is not taken', async () => {
    expect(await editor.refusal(mediaRoutes.create, { body: { upload: 'f'.repeat(32), posterUpload: null, name: 'x' } })).toMatchObject({ status: 404 });
    const made = await editor.fetch('/api/uploads', { method: 'POST', headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '10' } });
    const upload = made.headers.get('location')?.split('/').at(-1) ?? '';
    expect(await editor.refusal(mediaRoutes.create, { body: { upload, posterUpload: null, name: 'x' } })).toMatchObject({ status: 400 });
    await server.components.uploads.remove(upload);
  });

  test('cannot be taken in by an auditor', async () => {
    const auditor = await server.signIn('auditor');
    expect(await auditor.refusal(mediaRoutes.create, { body: { upload: 'f'.repeat(32), posterUpload: null, name: 'x' } })).toMatchObject({ status: 403 });
  });
});

describe('the library', () => {
  test('is searched without accents in names, descriptions and tags, and filtered by kind', async () => {
    const { asset } = await add(await newPicture(), 'Mamografía');
    await editor.call(mediaRoutes.update, { params: { id: asset.id }, body: { version: 1, media: { name: 'Mamografía', alt: 'Una médica', tags: ['salud'] } } });
    for (const q of ['mamografia', 'MEDICA', 'salud']) {
      expect((await editor.call(mediaRoutes.list, { query: { q } })).items.map(({ id }) => id)).toEqual([asset.id]);
    }
    expect((await editor.call(mediaRoutes.list, { query: { q: 'salud', kind: 'video' } })).total).toBe(0);
    const videos = await editor.call(mediaRoutes.list, { query: { kind: 'video' } });
    expect(videos.items.every(({ details }) => details.kind === 'video')).toBe(true);
  });

  test('refuses a stale change with both sides', async () => {
    const { asset } = await add(await newPicture(), 'Antes');
    const change = (name: string) => ({ params: { id: asset.id }, body: { version: 1, media: { name, alt: '', tags: [] } } });
    await editor.call(mediaRoutes.update, change('Ella'));
    expect(await editor.refusal(mediaRoutes.update, change('Él'))).toMatchObject({ status: 409, current: { name: 'Ella', version: 2 }, submitted: { name: 'Él' } });
  });

  test('tells where an asset is used and does not delete it from under a notice or a playlist', async () => {
    const { asset } = await add(await newPicture(), 'En uso');
    const notice = await editor.call(noticeRoutes.create, { body: {
      content: { category: 'poster', title: 'Feria de la salud', picture: { asset: asset.id, alt: '' } },
      audience: everyone, validity: { from: null, until: null }, featured: false,
    } });
    const playlist = await publisher.call(playlistRoutes.create, { body: { name: 'Mañanas', items: [{ kind: 'media', asset: asset.id, durationMs: null }] } });
    expect(await editor.call(mediaRoutes.usage, { params: { id: asset.id } })).toEqual({ notices: [notice.id], playlists: [playlist.id] });
    const problem = await publisher.refusal(mediaRoutes.remove, { params: { id: asset.id }, query: { version: 1 } });
    expect(problem).toMatchObject({ status: 409, type: 'urn:cartelera:problem:in-use', detail: expect.stringMatching(/Feria de la salud.*Mañanas/) });
    await publisher.call(playlistRoutes.remove, { params: { id: playlist.id }, query: { version: 1 } });
    await publisher.call(noticeRoutes.remove, { params: { id: notice.id }, query: { version: 1 } });
    await publisher.call(mediaRoutes.remove, { params: { id: asset.id }, query: { version: 1 } });
    expect(await editor.refusal(mediaRoutes.read, { params: { id: asset.id } })).toMatchObject({ status: 404 });
  });
});

test('unused files are collected once they are a day old, and no other', async () => {
  const { catalogue, mediaFolder: folder } = server.components;
  const { asset } = await add(await photograph(640, 480).png().toBuffer(), 'Se va');
  const { asset: stays } = await add(await newPicture(), 'Se queda');
  await publisher.call(mediaRoutes.remove, { params: { id: asset.id }, query: { version: 1 } });
  const now = Date.now();
  expect(await collectUnusedFiles(catalogue, folder, now)).toBe(0);
  for (const { name } of await folder.list()) await utimes(path.join(folder.root, folder.locate(name) ?? ''), new Date(now), new Date(now - 25 * 3_600_000));
  const fresh = await folder.putBytes(Buffer.from('just stored'), 'image/webp');
  expect(await collectUnusedFiles(catalogue, folder, now)).toBeGreaterThan(0);
  for (const file of filesOf(asset.details)) expect((await server.anyone.fetch(fileUrl(file))).status).toBe(404);
  for (const file of filesOf(stays.details)) expect((await server.anyone.fetch(fileUrl(file))).status).toBe(200);
  expect((await server.anyone.fetch(fileUrl(fresh))).status).toBe(200);
});
