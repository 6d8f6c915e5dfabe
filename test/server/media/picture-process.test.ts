import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIngest } from '../../../server/media/ingest.ts';
import { MediaFolder } from '../../../server/media/media-folder.ts';
import { pictureProcess } from '../../../server/media/picture-process.ts';
import { picturesHere } from '../../../server/media/pictures.ts';
import { bundleEntry } from '../../helpers/bundle-entry.ts';
import { fixture, picture, scratch, writeBomb } from './pictures.ts';

let space: Awaited<ReturnType<typeof scratch>>;
let folder: MediaFolder;
let bundle: Awaited<ReturnType<typeof bundleEntry>>;

beforeAll(async () => {
  space = await scratch();
  folder = await MediaFolder.open(path.join(space.dir, 'media'));
  bundle = await bundleEntry(path.resolve(import.meta.dirname, '../../../server/media/picture-child.ts'));
});
afterAll(async () => {
  await bundle.dispose();
  await space.clean();
});

const jpeg = { kind: 'image', mime: 'image/jpeg', format: 'jpeg' } as const;
const png = { kind: 'image', mime: 'image/png', format: 'png' } as const;

test('pictures made in their own process are those made here, for assets and posters', async () => {
  const ingestThere = createIngest(folder, pictureProcess({ entry: bundle.script, folder }));
  const file = await space.write('a.jpg', await picture(2000, 1200).jpeg().toBuffer());
  expect(await ingestThere(file)).toEqual(await createIngest(folder)(file));
  expect(await ingestThere(fixture('h264-faststart.mp4'), { posterPath: file })).toMatchObject({ kind: 'video', poster: { width: 1920 } });
});

test('a refusal comes back with its remedy, and the next picture is made', async () => {
  const pictures = pictureProcess({ entry: bundle.script, folder });
  const bomb = await writeBomb(path.join(space.dir, 'bomb.png'), 12_000, 12_000);
  const fine = await space.write('b.jpg', await picture(600, 400).jpeg().toBuffer());
  const [refused, made] = await Promise.allSettled([pictures.image(bomb, png), pictures.image(fine, jpeg)]);
  expect(refused).toMatchObject({ status: 'rejected', reason: { name: 'AppError', code: 'refused', message: expect.stringMatching(/80 megapíxeles/) } });
  expect(made).toMatchObject({ status: 'fulfilled', value: { size: { width: 600, height: 400 } } });
});

test('a process that does not come back is ended, the file is refused, and the next picture is made', async () => {
  const impatient = pictureProcess({ entry: bundle.script, folder, patienceMs: 1 });
  const file = await space.write('slow.jpg', await picture(3000, 2000).jpeg().toBuffer());
  await expect(impatient.image(file, jpeg)).rejects.toMatchObject({ code: 'refused' });
  expect(await pictureProcess({ entry: bundle.script, folder }).image(file, jpeg)).toMatchObject({ size: { width: 3000 } });
});

test('a process that cannot even start is a fault of the installation, not of the file', async () => {
  const file = await space.write('d.jpg', await picture(700, 500).jpeg().toBuffer());
  const broken = pictureProcess({ entry: path.join(space.dir, 'missing.js'), folder });
  await expect(broken.image(file, jpeg)).rejects.not.toHaveProperty('code', 'refused');
});

test('a process that has ended for want of work is started again', async () => {
  const pictures = pictureProcess({ entry: bundle.script, folder, idleMs: 0 });
  const file = await space.write('c.jpg', await picture(700, 500).jpeg().toBuffer());
  const first = await pictures.image(file, jpeg);
  for (let round = 0; round < 3; round += 1) expect(await pictures.image(file, jpeg)).toEqual(first);
  expect(await picturesHere(folder).image(file, jpeg)).toEqual(first);
});
