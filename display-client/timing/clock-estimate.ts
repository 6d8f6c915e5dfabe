/** One question to the server and its answer. `sentAt` and `receivedAt` are of this device, `serverNow` of the server. */
export type RoundTrip = { sentAt: number; receivedAt: number; serverNow: number };

/** The server's clock minus this device's, in ms, right within ± `errorMs`. */
export type Offset = { offsetMs: number; errorMs: number };

/** The answer was written somewhere between sending and receiving: half the round trip is the error. */
export function offsetOf({ sentAt, receivedAt, serverNow }: RoundTrip): Offset {
  const errorMs = Math.max(0, receivedAt - sentAt) / 2;
  return { offsetMs: serverNow - (sentAt + errorMs), errorMs };
}

const remembered = 8;
/** What two honest clocks may drift apart, or round, between samples. */
const toleranceMs = 100;

const agree = (a: Offset, b: Offset): boolean => Math.abs(a.offsetMs - b.offsetMs) <= a.errorMs + b.errorMs + toleranceMs;

/**
 * Adds a sample to those remembered. Samples that the newest one contradicts are forgotten: one of the two clocks
 * was set anew in between, and the newest is the one that knows.
 */
export function remember(samples: readonly Offset[], newest: Offset): Offset[] {
  return [...samples.filter((sample) => agree(sample, newest)), newest].slice(-remembered);
}

/** The sample with the least error, or `null` without any. */
export function bestOf(samples: readonly Offset[]): Offset | null {
  return samples.reduce<Offset | null>((best, sample) => (best === null || sample.errorMs <= best.errorMs ? sample : best), null);
}
