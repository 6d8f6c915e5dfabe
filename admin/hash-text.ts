import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HashText } from '../content/programme/objects.ts';

/** sha-256 for compiling programmes in the browser, where pages over plain HTTP have no Web Crypto. */
export const hashText: HashText = (text) => bytesToHex(sha256(utf8ToBytes(text)));
