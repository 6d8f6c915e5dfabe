import type { Sharp } from 'sharp';
import type { MediaFile } from '../../content/model/media-asset.ts';
import { longEdgeOf, open, type Pixels, shrink } from './image-pixels.ts';
import type { MediaFolder } from './media-folder.ts';
import { blurEdge, imageTimeoutSeconds, thumbnailEdge } from './media-limits.ts';

/** Above this edge a pixel is too small for softened colour edges to show, and speed counts more. */
const FINE_EDGE = 1920;

/** WebP for the screens. Up to full HD with sharp chroma, so that red letters on a poster stay crisp. */
export async function webpFile(pixels: Pixels, folder: MediaFolder): Promise<MediaFile> {
  const fine = longEdgeOf(pixels.info) <= FINE_EDGE;
  return keep((await open(pixels)).webp(fine ? { quality: 80, effort: 4, smartSubsample: true } : { quality: 80, effort: 2 }), 'image/webp', folder);
}

/** JPEG for readers without WebP; transparency becomes white, as on paper. */
export async function jpegFile(pixels: Pixels, folder: MediaFolder): Promise<MediaFile> {
  return keep((await open(pixels)).flatten({ background: 'white' }).jpeg({ quality: 84 }), 'image/jpeg', folder);
}

export async function thumbnailFile(pixels: Pixels, folder: MediaFolder): Promise<MediaFile> {
  return keep((await open(await shrink(pixels, thumbnailEdge))).webp({ quality: 78 }), 'image/webp', folder);
}

/** The picture in a few hundred bytes, as a data URL. */
export async function blurUrl(pixels: Pixels): Promise<string> {
  const bytes = await (await open(await shrink(pixels, blurEdge))).flatten({ background: 'white' }).webp({ quality: 40 }).toBuffer();
  return `data:image/webp;base64,${bytes.toString('base64')}`;
}

async function keep(image: Sharp, mime: MediaFile['mime'], folder: MediaFolder): Promise<MediaFile> {
  const { data, info } = await image.timeout({ seconds: imageTimeoutSeconds }).toBuffer({ resolveWithObject: true });
  return { ...await folder.putBytes(data, mime), width: info.width, height: info.height };
}
