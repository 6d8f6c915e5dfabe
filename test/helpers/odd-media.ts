import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { MediaId } from '../../content/ids.ts';
import { MediaFile, type MediaDetails } from '../../content/model/media-asset.ts';
import { putting } from '../../server/services/entities.ts';
import type { TestServer } from './start-server.ts';

const [width, height] = [320, 180];

/** Some 150 kB of picture that no display has: noise does not compress. */
export const noise = (): Promise<Buffer> =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } }).webp({ quality: 100 }).toBuffer();

/** Keeps any bytes as a file, past the checks of an upload. */
export async function keepFile({ components: { mediaFolder } }: TestServer, bytes: Uint8Array, mime: MediaFile['mime']): Promise<MediaFile> {
  return MediaFile.parse({ ...await mediaFolder.putBytes(bytes, mime), width, height });
}

const shared = (file: MediaFile) => ({
  sha256: file.hash, originalName: 'ruido', originalMime: file.mime, originalBytes: file.bytes, width, height, blur: 'data:image/webp;base64,AAAA',
});

/** Adds a picture of which one file serves as all renditions. */
export const addPicture = (server: TestServer, file: MediaFile): Promise<MediaId> =>
  add(server, { kind: 'image', ...shared(file), thumbnail: file, renditions: [file], fallback: file });

export const addVideo = (server: TestServer, file: MediaFile, poster: MediaFile): Promise<MediaId> =>
  add(server, { kind: 'video', ...shared(file), thumbnail: poster, poster, file, durationMs: 10_000, videoCodec: 'avc', audioCodec: null });

async function add({ components: { catalogue } }: TestServer, details: MediaDetails): Promise<MediaId> {
  const id = MediaId.parse(`med_${randomBytes(8).toString('hex')}`);
  await catalogue.commit([putting('media', 0, { id, name: 'Ruido', alt: '', tags: [], details })], { actor: 'system', action: 'test' });
  return id;
}
