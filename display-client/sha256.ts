import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HashText } from '../content/programme/objects.ts';

/** Names a programme object. Synchronous and the same everywhere, also where Web Crypto is missing. */
export const hashText: HashText = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** The name of a file's bytes. Web Crypto where the page is a secure context, else the same in JavaScript. */
export async function hashBytes(bytes: ArrayBuffer): Promise<string> {
  // Typed as always present, but only secure contexts have it: a screen may be served over plain http.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (subtle === undefined) return bytesToHex(sha256(new Uint8Array(bytes)));
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
