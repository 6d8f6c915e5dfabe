import { statfs } from 'node:fs/promises';
import { AppError } from '../app-error.ts';
import { maxBytes } from './media-limits.ts';
import { tooLarge, unsupportedType } from './refusals.ts';

/** Left free on the disk whatever is uploaded: the catalogue and the ledger must always be able to write. */
const RESERVE_BYTES = 500_000_000;

/** What its sender says of a file before it travels. */
export type Announced = { bytes: number; mime: string };

/**
 * Refuses early what would be refused on arrival, so that nobody waits for 2 GB in vain. What the sender says is
 * only good for a refusal: ingestion looks at the bytes.
 * @throws AppError `invalid`, `too-large`, `unsupported-media`, or `unavailable` when the disk is full
 */
export async function checkAnnounced({ bytes, mime }: Announced, directory: string): Promise<void> {
  if (!Number.isSafeInteger(bytes) || bytes < 0) throw new AppError('invalid', 'La carga no dice cuánto pesa el archivo. Recargue la página y súbalo de nuevo.');
  if (bytes === 0) throw new AppError('refused', 'El archivo está vacío. Revise el original y súbalo de nuevo.');
  if (mime !== '' && !/^(?:image|video)\//.test(mime) || /^image\/(?:hei[cf]|svg|tiff|bmp)/.test(mime)) throw unsupportedType(mime);
  const kind = mime.startsWith('image/') ? 'image' : 'video';
  if (bytes > maxBytes[kind]) throw tooLarge(kind);
  const { bavail, bsize } = await statfs(directory);
  if (bavail * bsize < bytes + RESERVE_BYTES) {
    throw new AppError('unavailable', 'El disco del servidor está casi lleno. Avise a TI y suba el archivo cuando haya espacio.');
  }
}
