import type { Hash } from '../../content/ids.ts';
import type { Programme } from '../../content/programme/objects.ts';

/** Programmes beyond the current ones that are remembered, so that a display that holds one gets only what it lacks. */
const pastKept = 128;

export interface RecentProgrammes {
  get(revision: Hash): Programme | undefined;
  /** Makes these the current ones and forgets the oldest of the past. */
  keep(current: readonly Programme[]): void;
}

export function createRecentProgrammes(): RecentProgrammes {
  // A Map iterates in order of insertion: what was current longest ago comes first.
  const known = new Map<Hash, Programme>();
  return {
    get: (revision) => known.get(revision),
    keep(current) {
      for (const programme of current) {
        known.delete(programme.revision);
        known.set(programme.revision, programme);
      }
      for (const revision of known.keys()) {
        if (known.size <= current.length + pastKept) break;
        known.delete(revision);
      }
    },
  };
}
