/** Screens side by side look in step below this. */
const inStepMs = 45;
/** Where a correction has done its work. */
const closeMs = 15;
/** Farther off, catching up would take half a minute: a jump shows less than that. */
const jumpMs = 1_000;
const nudge = 0.03;

/** What to do about a video that is not where it should be: jump, or run at this rate, which nobody sees. */
export type Correction = { readonly act: 'jump' } | { readonly act: 'run'; readonly rate: number };

/** How far a film that starts over and over is behind, in ms: from minus to plus half its length. */
export function lagOf(dueMs: number, atMs: number, lengthMs: number): number {
  if (!(lengthMs > 0) || !Number.isFinite(lengthMs)) return 0;
  const lag = (dueMs - atMs) % lengthMs;
  return Math.abs(lag) <= lengthMs / 2 ? lag : lag - Math.sign(lag) * lengthMs;
}

/** Small lags are made good 3 % faster or slower until they are gone, large ones by a jump. `rate` is the present one. */
export function correct(lagMs: number, rate: number): Correction {
  if (Math.abs(lagMs) >= jumpMs) return { act: 'jump' };
  const isCorrecting = rate !== 1 && Math.sign(rate - 1) === Math.sign(lagMs);
  const isOff = Math.abs(lagMs) > (isCorrecting ? closeMs : inStepMs);
  return { act: 'run', rate: isOff ? 1 + nudge * Math.sign(lagMs) : 1 };
}
