import type { PlayId } from '../../content/ids.ts';
import type { Play, PlaySum } from '../../content/model/play.ts';

const hourMs = 3_600_000;

/** The same plays by hour and by what was shown: fewer records, the same number of plays and the same time on screen. */
export function sumsOf(plays: readonly Play[], newId: () => PlayId): PlaySum[] {
  const sums = new Map<string, PlaySum>();
  for (const { revision, item, contents, from, durationMs } of plays) {
    const hour = from - (from % hourMs);
    const name = JSON.stringify([hour, revision, item, contents]);
    const sum = sums.get(name) ?? { id: newId(), revision, item, contents, hour, count: 0, durationMs: 0 };
    sums.set(name, { ...sum, count: sum.count + 1, durationMs: sum.durationMs + durationMs });
  }
  return [...sums.values()];
}
