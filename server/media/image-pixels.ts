import type { Sharp } from 'sharp';
import type { Size } from './image-sizes.ts';
import { loadSharp } from './load-sharp.ts';
import { imageLimits, imageTimeoutSeconds } from './media-limits.ts';
import { refusedImage } from './refusals.ts';

/** A decoded picture: sRGB, upright, 8 bits, three channels or four with alpha, no metadata. */
export type Pixels = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } };

/**
 * Decodes a picture whose header has been checked, to fit a square of `edge`. `size` is the original's, upright.
 * @throws AppError `refused` when the pixels are damaged or end too soon
 */
export async function decode(path: string, edge: number): Promise<{ pixels: Pixels; size: Size }> {
  const sharp = await loadSharp();
  try {
    const options = { limitInputPixels: imageLimits.maxPixels, failOn: 'error' } as const;
    const { autoOrient } = await sharp(path, options).metadata();
    const pixels = await toPixels(inside(sharp(path, options).autoOrient(), edge));
    return { pixels, size: { width: autoOrient.width, height: autoOrient.height } };
  } catch (error) {
    throw refusedImage.damaged(error);
  }
}

export async function shrink(pixels: Pixels, edge: number): Promise<Pixels> {
  return toPixels(inside(await open(pixels), edge));
}

/** A pipeline that starts from decoded pixels. */
export async function open({ data, info: { width, height, channels } }: Pixels): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(data, { raw: { width, height, channels } });
}

export const longEdgeOf = ({ width, height }: Size): number => Math.max(width, height);

function inside(image: Sharp, edge: number): Sharp {
  return image.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });
}

function toPixels(image: Sharp): Promise<Pixels> {
  return image.toColourspace('srgb').timeout({ seconds: imageTimeoutSeconds }).raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
}
