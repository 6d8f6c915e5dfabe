import type { Hash } from '../../content/ids.ts';
import type { Programme, What } from '../../content/programme/objects.ts';
import { loopIn, noticesOf } from '../../content/programme/references.ts';
import { sliceAt } from '../../content/programme/slice.ts';
import { visibleAt } from '../../content/programme/whats-on.ts';

/**
 * Whether the loop that `held` plays at `now` has something that `next` would not show now: it was edited, withdrawn, has
 * expired, or its time is over. Such a programme must go, whatever the new one still lacks; one to which things were only
 * added may go on until they are here.
 */
export function isOvertaken(held: Programme, next: Programme, now: number): boolean {
  const wanted = contentsAt(next, now);
  return [...contentsAt(held, now)].some((content) => !wanted.has(content));
}

/** Names of all that is said in the loops that play at `now`, however it is laid out. */
function contentsAt(programme: Programme, now: number): Set<Hash> {
  const loops = Object.values(sliceAt(programme, now).loops).map((hash) => loopIn(programme, hash));
  const visible = loops.flatMap(({ items }) => items).map((item) => visibleAt(item, now));
  return new Set(visible.flatMap((item) => (item === null ? [] : namesOf(item.what))));
}

const namesOf = (what: What): Hash[] => (what.kind === 'image' || what.kind === 'video' ? [what.file.hash] : noticesOf(what));
