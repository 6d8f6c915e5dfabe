import type { Hash } from '../ids.ts';
import type { DisplayClass } from './display-classes.ts';
import { loopOf } from './loops.ts';
import type { Because, LoopObject, Programme, ProgrammeObject, RootObject } from './objects.ts';
import { currentNotices, playlistTurns } from './slots.ts';
import type { Slot, Source } from './slots.ts';
import { changesBetween, daysOf, isOn } from './timeline.ts';
import type { Stretch } from './timeline.ts';
import type { Workshop } from './workshop.ts';

/** The programme of one class of displays. */
export function compileClass(cls: DisplayClass, workshop: Workshop): Programme {
  const bounds = workshop.days(cls.zone);
  const from = bounds[0] ?? 0;
  const horizon = bounds.at(-1) ?? from;
  const { source, because } = chooseSource(cls, workshop);
  const slots = source.slots.filter(({ item }) => endsAfter(item, from));
  const objects = new Map<Hash, ProgrammeObject>();

  const addLoop = (on: readonly Slot[], at: number): Hash => {
    const loop = loopOf(on, { at, arrangedAt: source.arrangedAt, format: cls.format, orientation: cls.orientation });
    for (const { notice } of on) if (notice !== null) objects.set(notice.hash, notice.object);
    return add(loop);
  };
  const add = (object: ProgrammeObject): Hash => {
    const hash = workshop.hash(object);
    objects.set(hash, object);
    return hash;
  };

  const starts = changesBetween(slots, from, horizon);
  const stretches = starts.map((start, n): Stretch => ({
    from: start, until: starts[n + 1] ?? horizon, loop: addLoop(slots.filter((slot) => isOn(slot, start)), start),
  }));
  const root: RootObject = {
    kind: 'root', zone: cls.zone, format: cls.format, layout: cls.format === 'tv' ? 'tv-full' : 'board-grid', from, horizon,
    days: daysOf(stretches, bounds, because).map(add),
    fallback: { main: addLoop(slots.filter(({ item }) => endsAfter(item, horizon)), horizon) },
  };
  return { revision: workshop.hash(root), root, objects };
}

function chooseSource(cls: DisplayClass, workshop: Workshop): { source: Source; because: Because } {
  if (cls.entries.length === 0) return { source: currentNotices(cls, workshop), because: { rule: 'current-notices' } };
  return { source: playlistTurns(cls, workshop), because: { rule: 'entries', entries: cls.entries.map(({ id }) => id) } };
}

/** Whether a validity holds at some instant after `instant`; one that ends before it begins never does. */
function endsAfter({ validFrom, validUntil }: LoopObject['items'][number], instant: number): boolean {
  return validUntil === null || (validUntil > instant && (validFrom === null || validFrom < validUntil));
}
