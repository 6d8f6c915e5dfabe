import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

/** JSON lines on standard output, one event each. */
export type Log = Logger;

const secretKeys = ['password', 'passwordHash', 'token', 'tokenHash', 'authorization', 'cookie', '["set-cookie"]'];

// pino matches whole paths, so that every depth a secret may stand at is listed.
const secretPaths = ['', '*.', '*.*.', '*.*.*.'].flatMap((depth) =>
  secretKeys.map((key) => (key.startsWith('[') ? `${depth.slice(0, -1)}${key}` : `${depth}${key}`)));

/** The server's log. Passwords, tokens, cookies and authorization headers are blotted out wherever they stand. */
export function createLog(destination?: DestinationStream): Log {
  const options = {
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secretPaths, censor: '[oculto]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
