import * as z from 'zod/mini';
import { CenterId, DisplayId } from '../ids.ts';
import { storedFields } from './stored.ts';
import { Tag, line, optionalText } from './text.ts';

/** `tv`: landscape, broadcast-like, read at 5 m. `board`: a notice board, read at 1.5 m. */
export const Format = z.enum(['tv', 'board']);
export type Format = z.infer<typeof Format>;

/** `screen`: a player drives it. `paper`: sheets are printed for it. */
export const Medium = z.enum(['screen', 'paper']);
export type Medium = z.infer<typeof Medium>;

/** Degrees clockwise by which the player turns its picture, for panels hung sideways. */
export const Rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Rotation = z.infer<typeof Rotation>;

export const Orientation = z.enum(['portrait', 'landscape']);
export type Orientation = z.infer<typeof Orientation>;

/** How a panel of these pixels hangs; a square counts as landscape. */
export const orientationOf = ({ width, height }: { width: number; height: number }): Orientation =>
  height > width ? 'portrait' : 'landscape';

export const DisplayInput = z.strictObject({
  center: CenterId,
  name: line(80),
  place: optionalText(80),
  format: Format,
  medium: Medium,
  rotation: Rotation,
  /** Pixels of the panel as it hangs, after rotation: a portrait board is 1080×1920. */
  resolution: z.strictObject({
    width: z.int().check(z.gte(320), z.lte(7680)),
    height: z.int().check(z.gte(320), z.lte(7680)),
  }),
  panelInches: z.number().check(z.gte(7), z.lte(120)),
  readingDistanceM: z.number().check(z.gte(0.3), z.lte(20)),
  tags: z.array(Tag).check(z.maxLength(20)),
});
export type DisplayInput = z.infer<typeof DisplayInput>;

export const Display = z.extend(DisplayInput, { id: DisplayId, ...storedFields });
export type Display = z.infer<typeof Display>;
