import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { MediaId } from '../../content/ids.ts';
import { MediaFile, type MediaDetails } from '../../content/model/media-asset.ts';
import { putting } from '../../server/services/entities.ts';
import type { TestServer } from './start-server.ts';

/** Adds a picture that no display has, of some 150 kB: noise does not compress. One file serves as all its renditions. */
export async function addNoise({ components: { catalogue, mediaFolder } }: TestServer): Promise<MediaId> {
  const [width, height] = [320, 180];
  const bytes = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } }).webp({ quality: 100 }).toBuffer();
  const file = MediaFile.parse({ ...await mediaFolder.putBytes(bytes, 'image/webp'), width, height });
  const id = MediaId.parse(`med_${randomBytes(8).toString('hex')}`);
  const details: MediaDetails = {
    kind: 'image', sha256: file.hash, originalName: 'ruido.webp', originalMime: 'image/webp', originalBytes: bytes.length, width, height,
    blur: 'data:image/webp;base64,AAAA', thumbnail: file, renditions: [file], fallback: file,
  };
  await catalogue.commit([putting('media', 0, { id, name: 'Ruido', alt: '', tags: [], details })], { actor: 'system', action: 'test' });
  return id;
}
