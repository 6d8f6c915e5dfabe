import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Hash } from '../../content/ids.ts';
import type { MediaDetails } from '../../content/model/media-asset.ts';
import { hashFile } from './hash-file.ts';
import { createLimiter } from './limiter.ts';
import type { MediaFolder } from './media-folder.ts';
import { maxBytes } from './media-limits.ts';
import { type Pictures, picturesHere } from './pictures.ts';
import { tooLarge } from './refusals.ts';
import { sniff } from './sniff.ts';
import { ingestVideo } from './video-ingest.ts';

type Original = Pick<MediaDetails, 'sha256' | 'originalName' | 'originalMime' | 'originalBytes'>;
export type IngestOptions = {
  /** What the file was called; its base name when left out. */
  originalName?: string | undefined;
  /** The picture a video shows before it plays; required for a video. */
  posterPath?: string | undefined;
  /** The sha-256 of the file, when the caller has it. */
  sha256?: Hash | undefined;
};
/**
 * Checks the file at a path, makes what the screens need of it, and keeps that in the media folder. The file itself
 * stays where it is.
 * @throws AppError `unsupported-media`, `too-large` or `refused`, each with the remedy
 */
export type Ingest = (file: string, options?: IngestOptions) => Promise<MediaDetails>;

/** One file at a time, in order: two cores also have programmes to push. */
export function createIngest(folder: MediaFolder, pictures: Pictures = picturesHere(folder)): Ingest {
  const inTurn = createLimiter(1);
  return async (file, options = {}) => {
    const sniffed = await sniff(file);
    const { size } = await stat(file);
    if (size > maxBytes[sniffed.kind]) throw tooLarge(sniffed.kind);
    const original: Original = {
      sha256: options.sha256 ?? await hashFile(file),
      originalName: options.originalName ?? path.basename(file),
      originalMime: sniffed.mime,
      originalBytes: size,
    };
    return inTurn(async () => {
      if (sniffed.kind === 'image') {
        const { size: upright, ...files } = await pictures.image(file, sniffed);
        return { kind: 'image', ...original, ...upright, ...files };
      }
      const made = await ingestVideo({ path: file, type: sniffed.mime, posterPath: options.posterPath }, { folder, pictures });
      return { kind: 'video', ...original, ...made };
    });
  };
}
