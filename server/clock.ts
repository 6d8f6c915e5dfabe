/** Where the time comes from: UTC milliseconds. Injected, so that tests own it. */
export type Clock = { now: () => number };

export const systemClock: Clock = { now: () => Date.now() };
