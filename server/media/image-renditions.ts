import type { MediaFile } from '../../content/model/media-asset.ts';
import { blurUrl, jpegFile, thumbnailFile, webpFile } from './image-files.ts';
import { decode, longEdgeOf, type Pixels, shrink } from './image-pixels.ts';
import { edgesFor, largestEdge, type Size } from './image-sizes.ts';
import { createLimiter } from './limiter.ts';
import type { MediaFolder } from './media-folder.ts';
import { fallbackEdge } from './media-limits.ts';

/** Encoders at work at once: the other threads of Node's pool stay free for files and passwords. */
const ENCODERS = 2;

type Preview = { thumbnail: MediaFile; blur: string };
export type ImageFiles = Preview & { size: Size; renditions: MediaFile[]; fallback: MediaFile };
export type PosterFiles = Preview & { poster: MediaFile };

/**
 * Everything screens and the library need of a picture. It is decoded once; each size is made from the next larger.
 * `size` is the original's, upright; `renditions` ascend.
 */
export async function renderImage(path: string, folder: MediaFolder): Promise<ImageFiles> {
  const { pixels, size } = await decode(path, largestEdge);
  const levels = await pyramid(pixels);
  const smallest = levels[0] ?? pixels;
  const forFallback = levels.findLast(({ info }) => longEdgeOf(info) <= fallbackEdge) ?? await shrink(smallest, fallbackEdge);
  const encoding = createLimiter(ENCODERS);
  const [renditions, fallback, preview] = await Promise.all([
    // The largest takes longest, so it goes first.
    Promise.all(levels.toReversed().map((level) => encoding(() => webpFile(level, folder)))),
    encoding(() => jpegFile(forFallback, folder)),
    encoding(() => previewOf(smallest, folder)),
  ]);
  return { size, renditions: renditions.toReversed(), fallback, ...preview };
}

/** The poster of a video: one picture of at most full HD, since the video soon covers it. */
export async function renderPoster(path: string, folder: MediaFolder): Promise<PosterFiles> {
  const { pixels } = await decode(path, fallbackEdge);
  const [poster, preview] = [await webpFile(pixels, folder), await previewOf(pixels, folder)];
  return { poster, ...preview };
}

async function previewOf(pixels: Pixels, folder: MediaFolder): Promise<Preview> {
  return { thumbnail: await thumbnailFile(pixels, folder), blur: await blurUrl(pixels) };
}

/** The picture at each of its sizes, ascending. */
async function pyramid(largest: Pixels): Promise<Pixels[]> {
  const levels = [largest];
  for (const edge of edgesFor(longEdgeOf(largest.info)).slice(1)) levels.unshift(await shrink(levels[0] ?? largest, edge));
  return levels;
}
