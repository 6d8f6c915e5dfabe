import type { Hash } from '../../content/ids.ts';
import type { Center } from '../../content/model/center.ts';
import type { Display } from '../../content/model/display.ts';
import { compileAll } from '../../content/programme/compile.ts';
import type { Library } from '../../content/programme/library.ts';
import type { Programme } from '../../content/programme/objects.ts';
import { whatsOn } from '../../content/programme/whats-on.ts';
import { hashText } from '../hash-text.ts';

/** How many cards stand in each row of a board page, from top to bottom. */
export type PageShape = readonly number[];
export type BoardProgrammes = ReadonlyMap<Hash, Programme>;

type Centers = { get: (id: Center['id']) => Center | undefined };

/**
 * The current programmes of the boards by revision, compiled here with the compiler that the server uses, so that
 * the bare key a board reports can be told as "mural of 5 notices".
 */
export function boardProgrammesOf(displays: readonly Display[], centers: Centers, library: Library, now: number): BoardProgrammes {
  const places = displays.flatMap((display) => {
    const center = centers.get(display.center);
    return display.format !== 'board' || center === undefined ? [] : [{ display, center }];
  });
  const { programmes } = compileAll(places, library, now, hashText);
  return new Map(programmes.map((programme) => [programme.revision, programme]));
}

/** The page of this key in the loop that a board with this programme plays at `instant`; `null` if it has none. */
export function pageOnView(programme: Programme, key: string, instant: number): PageShape | null {
  const item = whatsOn(programme, instant)['main']?.loop.items.find((each) => each.key === key);
  return item?.what.kind === 'page' ? item.what.rows.map((row) => row.length) : null;
}
