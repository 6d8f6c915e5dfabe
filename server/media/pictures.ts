import { checkImage } from './image-check.ts';
import { type ImageFiles, type PosterFiles, renderImage, renderPoster } from './image-renditions.ts';
import type { MediaFolder } from './media-folder.ts';
import type { SniffedImage } from './sniff.ts';

/**
 * Whoever checks pictures and makes what the screens need of them. `image` for an asset, `poster` for
 * what a video shows first.
 * @throws AppError `refused` or `unsupported-media`, with the remedy
 */
export interface Pictures {
  image(path: string, sniffed: SniffedImage): Promise<ImageFiles>;
  poster(path: string, sniffed: SniffedImage): Promise<PosterFiles>;
}

/** Pictures made in this very process. */
export function picturesHere(folder: MediaFolder): Pictures {
  return {
    async image(path, sniffed) {
      await checkImage(path, sniffed);
      return renderImage(path, folder);
    },
    async poster(path, sniffed) {
      await checkImage(path, sniffed);
      return renderPoster(path, folder);
    },
  };
}
