import { assetsOf } from '../../content/programme/assets-of.ts';
import type { Programme } from '../../content/programme/objects.ts';

/** Far above anything the compiler makes; beyond it a screen would choke before it could show anything. */
const most = { objects: 20_000, items: 5_000, fileBytes: 4 * 2 ** 30 };
/** An item of less would have the screen flicker. */
const shortestMs = 500;
/** The region of both layouts. */
const region = 'main';

/** Why a programme that is whole and true to its hashes cannot be played all the same; `null` if it can. */
export function unsoundness(programme: Programme): string | null {
  const { root, objects } = programme;
  if (objects.size > most.objects) return `${objects.size} objects`;
  const played = [root.fallback];
  for (const object of objects.values()) {
    if (object.kind === 'day') played.push(...object.segments.map(({ loops }) => loops));
    if (object.kind !== 'loop') continue;
    if (object.items.length > most.items) return `a loop of ${object.items.length} items`;
    const hasty = object.items.find(({ durationMs }) => durationMs < shortestMs);
    if (hasty !== undefined) return `${hasty.key} lasts ${hasty.durationMs} ms`;
  }
  if (played.some((loops) => !(region in loops))) return `no region ${region}`;
  const huge = assetsOf(programme).find(({ bytes }) => bytes > most.fileBytes);
  return huge === undefined ? null : `a file of ${huge.bytes} bytes`;
}
