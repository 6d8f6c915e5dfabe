import * as z from 'zod/mini';
import { Hash, MediaId } from '../ids.ts';
import { storedFields } from './stored.ts';
import { Tag, line, optionalText } from './text.ts';

const pixels = z.int().check(z.gte(1));

/** One file of an asset, named by the sha-256 of its bytes and served at `fileUrl`. */
export const MediaFile = z.strictObject({
  hash: Hash,
  bytes: z.int().check(z.positive()),
  mime: z.enum(['image/webp', 'image/jpeg', 'video/mp4', 'video/webm']),
  width: pixels,
  height: pixels,
});
export type MediaFile = z.infer<typeof MediaFile>;

const shared = {
  /** sha-256 of the uploaded original: the same file uploaded twice is one asset. */
  sha256: Hash,
  originalName: z.string(),
  originalMime: z.string(),
  originalBytes: z.int(),
  width: pixels,
  height: pixels,
  /** Average look as a tiny data URL, shown while the picture loads. */
  blur: z.string().check(z.regex(/^data:image\/webp;base64,/), z.maxLength(2000)),
  thumbnail: MediaFile,
};

export const ImageDetails = z.strictObject({
  kind: z.literal('image'),
  ...shared,
  /** WebP, ascending by width; the largest is at most 3840 px on its long edge. */
  renditions: z.array(MediaFile).check(z.minLength(1)),
  /** JPEG of at most 1920 px for readers without WebP. */
  fallback: MediaFile,
});

export const VideoDetails = z.strictObject({
  kind: z.literal('video'),
  ...shared,
  file: MediaFile,
  poster: MediaFile,
  durationMs: z.int().check(z.positive()),
  videoCodec: z.string(),
  audioCodec: z.nullable(z.string()),
});

export const MediaDetails = z.discriminatedUnion('kind', [ImageDetails, VideoDetails]);
export type MediaDetails = z.infer<typeof MediaDetails>;

/** What people may change about an asset after uploading it. */
export const MediaInput = z.strictObject({
  name: line(120),
  /** What the picture says, for those who cannot see it. */
  alt: optionalText(300),
  tags: z.array(Tag).check(z.maxLength(20)),
});
export type MediaInput = z.infer<typeof MediaInput>;

export const MediaAsset = z.extend(MediaInput, { id: MediaId, details: MediaDetails, ...storedFields });
export type MediaAsset = z.infer<typeof MediaAsset>;

const extensions: Record<MediaFile['mime'], string> = {
  'image/webp': 'webp', 'image/jpeg': 'jpg', 'video/mp4': 'mp4', 'video/webm': 'webm',
};

/** The immutable address of a media file, the same for every screen and every cache. */
export const fileUrl = ({ hash, mime }: Pick<MediaFile, 'hash' | 'mime'>): string => `/media/${hash}.${extensions[mime]}`;
