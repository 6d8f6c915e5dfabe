import { loadSharp } from './load-sharp.ts';
import { imageLimits } from './media-limits.ts';
import { refusedImage, unsupportedType } from './refusals.ts';
import type { SniffedImage } from './sniff.ts';

/**
 * Reads the header of a picture, before any pixel is decoded.
 * @throws AppError `refused` when it is animated, damaged, or of dimensions no screen can use
 */
export async function checkImage(path: string, sniffed: SniffedImage): Promise<void> {
  const sharp = await loadSharp();
  const header = await sharp(path, { limitInputPixels: false }).metadata().catch((error: unknown) => {
    throw refusedImage.damaged(error);
  });
  // Two parsers that disagree about a file are how a polyglot gets through.
  if (header.format !== sniffed.format) throw unsupportedType(undefined);
  if (header.format === 'heif' && header.compression !== 'av1') throw unsupportedType('image/heic');
  if (sniffed.mime === 'image/apng' || (header.pages ?? 1) > 1) throw refusedImage.animated();

  const { width, height } = header;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (long > imageLimits.maxSide || width * height > imageLimits.maxPixels) throw refusedImage.tooLarge(imageLimits.maxPixels / 1e6);
  if (long / short > imageLimits.maxAspect) throw refusedImage.tooThin();
  if (short < imageLimits.minSide) throw refusedImage.tooSmall(imageLimits.minSide);
}
