import type { DrawnContent } from './objects.ts';

/** One TV screen of a notice: all of it, or a part that fits, and how long reading it takes. */
export type TvScreen = { readonly durationMs: number };

/** The screens on which a TV shows one notice, in order; never none. */
export function tvScreens(_content: DrawnContent): readonly [TvScreen, ...TvScreen[]] {
  return [{ durationMs: 12_000 }];
}
