import { createHash, randomBytes, randomInt } from 'node:crypto';
import { idPrefix } from '../../content/ids.ts';
import { pairingAlphabet } from '../../content/wire/events.ts';

/** Crockford's base 32 in lower case: 32 symbols, so five bits of each byte pick one without bias. */
const symbols = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id of 80 random bits, such as `ntc_7k2m9x0p4qd3v8ea`. */
export function mintId(collection: keyof typeof idPrefix): string {
  const random = Array.from(randomBytes(16), (byte) => symbols[byte & 31]);
  return `${idPrefix[collection]}_${random.join('')}`;
}

/** An unguessable bearer secret of 256 bits; only its `sha256` is stored. */
export const mintToken = (): string => randomBytes(32).toString('base64url');

/** A pairing code of six characters without look-alikes. */
export const mintPairingCode = (): string =>
  Array.from({ length: 6 }, () => pairingAlphabet[randomInt(pairingAlphabet.length)]).join('');

/** A password a person can copy from a terminal: 80 random bits in groups of four. */
export const mintPassword = (): string =>
  Array.from(randomBytes(16), (byte) => symbols[byte & 31]).join('').replaceAll(/.{4}(?=.)/g, '$&-');

/** Lower-case hexadecimal sha-256 of a UTF-8 text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
