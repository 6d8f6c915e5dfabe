import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MediaFolder } from '../../../server/media/media-folder.ts';
import { scratch } from './pictures.ts';

let space: Awaited<ReturnType<typeof scratch>>;
let folder: MediaFolder;

beforeEach(async () => {
  space = await scratch();
  folder = await MediaFolder.open(path.join(space.dir, 'media'));
});
afterEach(() => space.clean());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a file is named by its bytes and found by that name', async () => {
  const bytes = Buffer.from('not really a picture');
  const file = await folder.putBytes(bytes, 'image/webp');
  expect(file).toEqual({ hash: sha256(bytes), bytes: bytes.length, mime: 'image/webp' });
  const place = folder.locate(`${file.hash}.webp`);
  expect(place).toBe(path.join(file.hash.slice(0, 2), `${file.hash.slice(2)}.webp`));
  expect((await readFile(path.join(folder.root, place ?? ''))).equals(bytes)).toBe(true);
});

test('the same bytes are kept once, also when they come at the same time', async () => {
  const bytes = Buffer.alloc(100_000, 5);
  const file = await space.write('a.mp4', bytes);
  await Promise.all([folder.putBytes(bytes, 'video/mp4'), folder.putBytes(bytes, 'video/mp4'), folder.putFile(file, 'video/mp4')]);
  expect(await folder.list()).toHaveLength(1);
  expect(await readdir(path.join(folder.root, 'incoming'))).toEqual([]);
});

test('bytes that are stored again count as young', async () => {
  const { hash } = await folder.putBytes(Buffer.from('x'), 'image/jpeg');
  const place = path.join(folder.root, folder.locate(`${hash}.jpg`) ?? '');
  await utimes(place, new Date(0), new Date(0));
  await folder.putBytes(Buffer.from('x'), 'image/jpeg');
  expect((await folder.list())[0]?.modifiedAt).toBeGreaterThan(0);
});

test('what a crash left half written is gone at the next start', async () => {
  await writeFile(path.join(folder.root, 'incoming', 'half.part'), 'half');
  const reopened = await MediaFolder.open(folder.root);
  expect(await readdir(path.join(folder.root, 'incoming'))).toEqual([]);
  expect(await reopened.list()).toEqual([]);
});

test('a source that fails leaves nothing', async () => {
  await expect(folder.putFile(path.join(space.dir, 'missing.mp4'), 'video/mp4')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readdir(path.join(folder.root, 'incoming'))).toEqual([]);
});

test.each(['../../etc/passwd', `${'a'.repeat(64)}.html`, `${'A'.repeat(64)}.webp`, `${'a'.repeat(63)}.webp`, `${'a'.repeat(64)}.webp/..`, ''])('the name "%s" leads nowhere', (name) => {
  expect(folder.locate(name)).toBeUndefined();
});

test('the listing passes over what is not a media file', async () => {
  await mkdir(path.join(folder.root, 'ab'));
  await writeFile(path.join(folder.root, 'ab', 'notes.txt'), '');
  expect(await folder.list()).toEqual([]);
});
