import { open } from 'node:fs/promises';
import { unsupportedType } from './refusals.ts';

/** What a file is by its first bytes. Its name and the type its sender declared play no part. */
export type Sniffed = SniffedImage | { kind: 'video'; mime: 'video/mp4' | 'video/quicktime' | 'video/webm' };
export type SniffedImage = { kind: 'image'; mime: string; format: ImageFormat };
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif';

const accepted: Record<string, Sniffed> = {
  'image/jpeg': { kind: 'image', mime: 'image/jpeg', format: 'jpeg' },
  'image/png': { kind: 'image', mime: 'image/png', format: 'png' },
  'image/apng': { kind: 'image', mime: 'image/apng', format: 'png' },
  'image/webp': { kind: 'image', mime: 'image/webp', format: 'webp' },
  'image/gif': { kind: 'image', mime: 'image/gif', format: 'gif' },
  'image/avif': { kind: 'image', mime: 'image/avif', format: 'heif' },
  'video/mp4': { kind: 'video', mime: 'video/mp4' },
  'video/x-m4v': { kind: 'video', mime: 'video/mp4' },
  'video/quicktime': { kind: 'video', mime: 'video/quicktime' },
  'video/webm': { kind: 'video', mime: 'video/webm' },
};

/**
 * Tells what the file at `path` is.
 * @throws AppError `unsupported-media`, with the remedy, for anything that is not taken
 */
export async function sniff(path: string): Promise<Sniffed> {
  const { fileTypeFromFile } = await import('file-type');
  const mime = (await fileTypeFromFile(path))?.mime;
  const known = mime === undefined ? undefined : accepted[mime];
  if (known !== undefined) return known;
  throw unsupportedType(await markupType(path) ?? mime);
}

/** Pages and drawings in disguise: they have no magic bytes, so their opening text tells. */
async function markupType(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    const opening = buffer.toString('utf8', 0, bytesRead).toLowerCase();
    if (opening.includes('<svg')) return 'image/svg+xml';
    return /<!doctype html|<html|<head|<body|<script/.test(opening) ? 'text/html' : undefined;
  } finally {
    await file.close();
  }
}
