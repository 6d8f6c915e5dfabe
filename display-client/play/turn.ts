import type { LoopItem, LoopObject, Programme } from '../../content/programme/objects.ts';
import { visibleAt, whatsOn } from '../../content/programme/whats-on.ts';
import { institutional, type Scene } from '../stage/scene.ts';
import { sceneOf } from './scene-of.ts';

/** What is due on the screen. Without an `item` it is the institutional screen. */
export type Turn = {
  readonly scene: Scene;
  readonly item: LoopItem | null;
  readonly loop: LoopObject;
  /** When to look again. */
  readonly until: number;
  /** When the turn is over if nothing cuts it short. */
  readonly endsAt: number;
  /** It has the time of an item that cannot be drawn yet. */
  readonly fills: boolean;
};

/** Whether an item can be drawn now: its files are here, and it has not just failed. */
export type Playable = (scene: Scene, item: LoopItem) => boolean;

/** Both layouts of today have this one region. */
const region = 'main';

/**
 * What is due at `now`. Where the item whose turn it is cannot be drawn, the next one that can fills its time; where none
 * can, the institutional screen does.
 */
export function turnAt(programme: Programme, now: number, playable: Playable): Turn {
  const on = whatsOn(programme, now)[region];
  if (on === undefined) throw new Error(`Programme ${programme.revision} has no region ${region}`);
  const { loop, since, until, index } = on;
  const count = index === null ? 0 : loop.items.length;
  for (let ahead = 0; ahead < count; ahead += 1) {
    const candidate = loop.items[((index ?? 0) + ahead) % count];
    const item = candidate === undefined ? null : visibleAt(candidate, now);
    if (item === null) continue;
    const scene = sceneOf(item, { programme, loop, now, startedAt: ahead === 0 ? since : now });
    if (playable(scene, item)) return { scene, item, loop, until, endsAt: ahead === 0 ? since + item.durationMs : until, fills: ahead > 0 };
  }
  return { scene: institutional, item: null, loop, until, endsAt: until, fills: false };
}
