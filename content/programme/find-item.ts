import { canonicalJson } from './canonical-json.ts';
import type { LoopItem, LoopObject, What } from './objects.ts';
import { visibleAt } from './whats-on.ts';

/** Whether two items look the same on the screen: same content in the same places, however long and until when. */
export function looksSame(a: LoopItem, b: LoopItem): boolean {
  return drawingOf(a.what) === drawingOf(b.what);
}

/**
 * The item of `loop` that looks like `shown` and is valid at `instant`, the one of the same name first; `null` when it
 * was changed, withdrawn or has expired. Decides at a new programme whether what is on screen may end naturally.
 */
export function findItem(loop: LoopObject, shown: LoopItem, instant: number): LoopItem | null {
  const alike = loop.items
    .map((item) => visibleAt(item, instant))
    .filter((item): item is LoopItem => item !== null && looksSame(item, shown));
  return alike.find(({ key }) => key === shown.key) ?? alike[0] ?? null;
}

function drawingOf(what: What): string {
  if (what.kind !== 'page') return canonicalJson(what);
  return canonicalJson(what.rows.map((row) => row.map(({ notice, size }) => ({ notice, size }))));
}
