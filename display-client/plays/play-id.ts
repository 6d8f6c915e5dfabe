import type { PlayId } from '../../content/ids.ts';

/** Crockford's base 32 in lower case: five bits of each byte pick one without bias. */
const symbols = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: the time, so that ids sort by it, then 80 random bits, so that no two are ever alike. */
export function newPlayId(now: number): PlayId {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => symbols[byte & 31]);
  return `ply_${now.toString(36).padStart(9, '0')}${random.join('')}` as PlayId;
}
