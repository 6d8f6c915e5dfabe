import type { Audience } from '../../content/model/audience.ts';
import type { Center } from '../../content/model/center.ts';
import type { Display } from '../../content/model/display.ts';
import type { LiveDisplay } from '../../content/wire/events.ts';
import { reaches } from '../../content/rules/audience.ts';
import type { Directory } from './audience-directory.ts';

/** A display that an audience reaches, with its center. */
export type Reached = { display: Display; center: Center };

/** What the whole audience comes to, in the numbers people decide by. `offline` are paired and silent, `unpaired` have no player yet. */
export type Reach = { centers: number; screens: number; sheets: number; offline: number; unpaired: number };
type Heard = Pick<LiveDisplay, 'online' | 'paired'> | undefined;

const collator = new Intl.Collator('es', { numeric: true });

/** Every display that `audience` reaches, by center and then by name. */
export function reachedBy(audience: Audience, { centers, displays }: Directory): Reached[] {
  const centerOf = new Map(centers.map((center) => [center.id, center]));
  const reached = displays.flatMap((display): Reached[] => {
    const center = centerOf.get(display.center);
    return center !== undefined && reaches(audience, { display, center }) ? [{ display, center }] : [];
  });
  return reached.toSorted((one, other) =>
    collator.compare(one.center.name, other.center.name) || collator.compare(one.display.name, other.display.name));
}

export const isScreen = ({ display }: Reached): boolean => display.medium === 'screen';

/** Counts centers, screens, paper boards, and the screens that nobody hears from now. */
export function reachOf(reached: readonly Reached[], heard: (id: Display['id']) => Heard): Reach {
  const screens = reached.filter(isScreen);
  return {
    centers: byCenter(reached).length,
    screens: screens.length,
    sheets: reached.length - screens.length,
    offline: screens.filter(({ display }) => isOffline(heard(display.id))).length,
    unpaired: screens.filter(({ display }) => !isPaired(heard(display.id))).length,
  };
}

export const isPaired = (heard: Heard): boolean => heard?.paired === true;
export const isOffline = (heard: Heard): boolean => isPaired(heard) && heard?.online !== true;

/**
 * How much must be confirmed before a change of this reach: one center is a plain button, several get a summary,
 * more than half of all displays asks for the number to be typed.
 */
export type Confirmation = 'plain' | 'summary' | 'number';

export function confirmationFor(reached: readonly Reached[], allDisplays: number): Confirmation {
  if (byCenter(reached).length <= 1) return 'plain';
  return reached.length * 2 > allDisplays ? 'number' : 'summary';
}

/** The same displays, one group for each center, in their order. */
export function byCenter<Item extends Reached>(reached: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of reached) {
    const group = groups.get(item.center.id);
    if (group === undefined) groups.set(item.center.id, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
