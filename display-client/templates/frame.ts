import type { Category } from '../../content/model/notice.ts';
import type { CardSize, NoticeObject } from '../../content/programme/objects.ts';
import type { Identity } from '../../content/wire/events.ts';

/** A card of a board page, with the notice it draws. */
export type DrawnCard = { readonly object: NoticeObject; readonly size: CardSize };

/** One page of a board. `page` counts from 1; `next` names the categories of the page after, in order. */
export type PageContent = {
  readonly kind: 'page';
  readonly rows: readonly (readonly DrawnCard[])[];
  readonly page: number;
  readonly pages: number;
  readonly next: readonly Category[];
};

/**
 * A picture or a video that fills the screen. The player puts its own `<img>` or `<video>` as the only child of the
 * surface; the template draws the chrome around it. `blur` is the data URL shown behind what does not fill its place.
 */
export type MediaContent = {
  readonly kind: 'image' | 'video';
  readonly width: number;
  readonly height: number;
  readonly blur: string | null;
};

/** What is on the screen. `screen` counts the TV screens of one notice from 0 (see `tvScreens`); a notice mostly has one. */
export type FrameContent =
  | { readonly kind: 'notice'; readonly object: NoticeObject; readonly screen: number }
  | PageContent
  | MediaContent
  | { readonly kind: 'institutional' };

/**
 * Everything a surface draws: who it is, what time it is (UTC milliseconds), and what is on. `confirmedAt` is when the
 * server last confirmed it; `null` or absent where there is nothing to tell.
 */
export type Frame = { readonly identity: Identity; readonly now: number; readonly content: FrameContent; readonly confirmedAt?: number | null };
