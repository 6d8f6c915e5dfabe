import { createHash } from 'node:crypto';
import { copyFile, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import { FilePathSource, Input, MP4, WEBM } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MediaDetails, MediaDetails as MediaDetailsSchema, type MediaFile, fileUrl } from '../../../content/model/media-asset.ts';
import { createIngest, type Ingest } from '../../../server/media/ingest.ts';
import { MediaFolder } from '../../../server/media/media-folder.ts';
import { startsFast, topLevelBoxes } from '../../../server/media/mp4-boxes.ts';
import { fixture, picture, scratch } from './pictures.ts';

let space: Awaited<ReturnType<typeof scratch>>;
let folder: MediaFolder;
let ingest: Ingest;
let posterPath: string;

beforeAll(async () => {
  space = await scratch();
  folder = await MediaFolder.open(path.join(space.dir, 'media'));
  ingest = createIngest(folder);
  posterPath = await space.write('poster.jpg', await picture(320, 240).jpeg().toBuffer());
});
afterAll(() => space.clean());

const kept = (file: MediaFile): string => path.join(folder.root, folder.locate(path.basename(fileUrl(file))) ?? '');

async function video(name: string): Promise<Extract<MediaDetails, { kind: 'video' }>> {
  const details = MediaDetailsSchema.parse(await ingest(fixture(name), { posterPath }));
  if (details.kind !== 'video') throw new Error('not a video');
  return details;
}

/** Every encoded picture and sound of a file, in order, as one hash; and whether its index comes first. */
async function playable(file: string): Promise<{ packets: number; rotation: number | undefined; tags: string[] }> {
  const input = new Input({ source: new FilePathSource(file), formats: [MP4, WEBM] });
  try {
    const track = await input.getPrimaryVideoTrack();
    const { packetCount } = await track?.computePacketStats() ?? { packetCount: 0 };
    return { packets: packetCount, rotation: await track?.getRotation(), tags: Object.keys((await input.getMetadataTags()).raw ?? {}) };
  } finally {
    input.dispose();
  }
}

describe('a video that is taken', () => {
  test('H.264 with its index first is kept byte by byte', async () => {
    const details = await video('h264-faststart.mp4');
    const original = await readFile(fixture('h264-faststart.mp4'));
    expect(details).toMatchObject({
      width: 320, height: 240, durationMs: 2000, videoCodec: 'avc1.640016', audioCodec: 'mp4a.40.2', originalMime: 'video/mp4',
      file: { mime: 'video/mp4', width: 320, height: 240, bytes: original.length },
      poster: { mime: 'image/webp', width: 320, height: 240 },
    });
    expect(details.file.hash).toBe(details.sha256);
    expect(details.sha256).toBe(createHash('sha256').update(original).digest('hex'));
    expect((await readFile(kept(details.file))).equals(original)).toBe(true);
  });

  test('VP9 in WebM is kept byte by byte', async () => {
    const details = await video('vp9.webm');
    expect(details).toMatchObject({ audioCodec: 'opus', originalMime: 'video/webm', file: { mime: 'video/webm' } });
    expect(details.file.hash).toBe(details.sha256);
  });

  test('with its index at the end is rewritten so that playback can begin at once, pictures unchanged', async () => {
    expect(startsFast((await topLevelBoxes(fixture('h264-moov-at-end.mp4'))).boxes)).toBe(false);
    const details = await video('h264-moov-at-end.mp4');
    expect(details.file.hash).not.toBe(details.sha256);
    const layout = await topLevelBoxes(kept(details.file));
    expect([startsFast(layout.boxes), layout.complete]).toEqual([true, true]);
    expect(details.durationMs).toBe(2000);
    expect((await playable(kept(details.file))).packets).toBe(24);
  });

  test('QuickTime from a telephone becomes MP4', async () => {
    const details = await video('h264-quicktime.mov');
    expect(details).toMatchObject({ originalMime: 'video/quicktime', file: { mime: 'video/mp4' }, audioCodec: null });
    expect((await playable(kept(details.file))).packets).toBe(24);
  });

  test('does not tell where it was recorded', async () => {
    expect((await playable(fixture('h264-location.mp4'))).tags).toContain('loci');
    const { file } = await video('h264-location.mp4');
    expect((await playable(kept(file))).tags).not.toContain('loci');
  });

  test('recorded upright measures as it is seen', async () => {
    expect(await video('h264-rotated.mp4')).toMatchObject({ width: 240, height: 320, file: { width: 240, height: 320 } });
  });

  test('keeps its turn when it is rewritten', async () => {
    const bytes = await readFile(fixture('h264-rotated.mp4'));
    // A free box before the index pushes nothing aside; renaming the brand makes it QuickTime, which is always rewritten.
    bytes.write('qt  ', 8, 'latin1');
    const file = await space.write('turned.mov', bytes);
    const details = MediaDetailsSchema.parse(await ingest(file, { posterPath }));
    if (details.kind !== 'video') throw new Error('not a video');
    expect(await playable(kept(details.file))).toMatchObject({ packets: 24, rotation: 90 });
  });
});

describe('a video that is refused', () => {
  test.each([
    ['hevc.mp4', /HEVC.*HandBrake/],
    ['av1.mp4', /AV1.*HandBrake/],
    ['h264-high10.mp4', /8 bits.*HandBrake/],
    ['audio-only.mp4', /solo sonido/],
    ['truncated.mp4', /incompleto o dañado/],
  ])('%s, with the remedy', async (name, detail) => {
    await expect(ingest(fixture(name), { posterPath })).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(detail) });
  });

  test.each([['h264-faststart.mp4', 12_000], ['h264-moov-at-end.mp4', 15_000], ['vp9.webm', 12_000], ['vp9.webm', 400]])('%s cut to %i bytes', async (name, bytes) => {
    const file = path.join(space.dir, `cut-${bytes}-${name}`);
    await copyFile(fixture(name), file);
    await truncate(file, bytes);
    await expect(ingest(file, { posterPath })).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/incompleto o dañado/) });
  });

  test('one whose boxes lie about their size', async () => {
    const bytes = await readFile(fixture('h264-faststart.mp4'));
    const moov = bytes.indexOf('moov') - 4;
    bytes.writeUInt32BE(3, moov);
    await expect(ingest(await space.write('lie.mp4', bytes), { posterPath })).rejects.toMatchObject({ code: 'refused' });
  });

  test('one without a poster, telling who makes it', async () => {
    await expect(ingest(fixture('h264-faststart.mp4'))).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/navegador/) });
  });

  test('an HEVC one without a poster for its codec, since no browser could draw the poster', async () => {
    await expect(ingest(fixture('hevc.mp4'))).rejects.toMatchObject({ message: expect.stringMatching(/HEVC/) });
  });

  test('an audio file', async () => {
    const mp3 = await space.write('spot.mp3', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(2000)]));
    await expect(ingest(mp3)).rejects.toMatchObject({ code: 'unsupported-media' });
  });

  test('random damage never gets past a refusal', async () => {
    const original = await readFile(fixture('h264-faststart.mp4'));
    for (let round = 0; round < 40; round += 1) {
      const damaged = Buffer.from(original);
      // A fixed sequence: the same damage in every run.
      for (let at = round * 7; at < 3000; at += 61) damaged[at] = (at * 31 + round * 17) & 255;
      const outcome = await ingest(await space.write('damaged.mp4', damaged), { posterPath }).then(() => 'taken', (error: unknown) => error);
      if (outcome !== 'taken') expect(outcome).toMatchObject({ name: 'AppError' });
    }
  });
});
