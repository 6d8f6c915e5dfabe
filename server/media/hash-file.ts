import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Hash } from '../../content/ids.ts';

/** The sha-256 of a file, read as a stream. */
export async function hashFile(path: string): Promise<Hash> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return Hash.parse(digest.digest('hex'));
}
