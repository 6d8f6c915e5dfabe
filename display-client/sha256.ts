import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HashText } from '../content/programme/objects.ts';

/** Names a programme object. Synchronous and the same everywhere, also where Web Crypto is missing. */
export const hashText: HashText = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * The name of a file's bytes. They are hashed as they are read: Web Crypto would need a long video in memory twice, and a
 * piece costs less than a frame.
 */
export async function hashBody({ body }: Response): Promise<string> {
  const hash = sha256.create();
  const reader = body?.getReader();
  for (;;) {
    const { value } = await reader?.read() ?? {};
    if (value === undefined) return bytesToHex(hash.digest());
    hash.update(value);
  }
}
