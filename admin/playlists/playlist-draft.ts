import type { Playlist, PlaylistInput, PlaylistItem } from '../../content/model/playlist.ts';
import { type Transition, usualTransition } from '../../content/model/transition.ts';

/** An item with a name of its own while it is being arranged, so that moving it keeps its line. */
export type DraftItem = { key: number; item: PlaylistItem };
export type PlaylistDraft = { name: string; items: readonly DraftItem[]; transition: Transition; nextKey: number };

export const blankPlaylist: PlaylistDraft = { name: '', items: [], transition: usualTransition, nextKey: 0 };

export const draftOf = ({ name, items, transition }: PlaylistInput): PlaylistDraft =>
  ({ name, items: items.map((item, key) => ({ key, item })), transition, nextKey: items.length });

export const inputOf = ({ name, items, transition }: PlaylistDraft): PlaylistInput => ({ name: name.trim(), items: items.map(({ item }) => item), transition });

/** Adds an item at the end. */
export const withItem = (draft: PlaylistDraft, item: PlaylistItem): PlaylistDraft =>
  ({ ...draft, items: [...draft.items, { key: draft.nextKey, item }], nextKey: draft.nextKey + 1 });

export const withoutItem = (draft: PlaylistDraft, key: number): PlaylistDraft => ({ ...draft, items: draft.items.filter((each) => each.key !== key) });

/** Puts the item at another place, counted without it; beyond the ends it goes to the end. */
export function moved(draft: PlaylistDraft, key: number, to: number): PlaylistDraft {
  const item = draft.items.find((each) => each.key === key);
  if (item === undefined) return draft;
  const rest = draft.items.filter((each) => each.key !== key);
  const place = Math.max(0, Math.min(rest.length, to));
  return { ...draft, items: rest.toSpliced(place, 0, item) };
}

/** Gives a picture, a video or a notice its time on screen; `null` is the usual one. */
export function withDuration(draft: PlaylistDraft, key: number, durationMs: number | null): PlaylistDraft {
  const items = draft.items.map((each): DraftItem =>
    each.key === key && 'durationMs' in each.item ? { key, item: { ...each.item, durationMs } } : each);
  return { ...draft, items };
}

/** Whether saving would change anything. */
export const isChanged = (draft: PlaylistDraft, stored: Playlist | null): boolean =>
  JSON.stringify(inputOf(draft)) !== JSON.stringify(inputOf(stored === null ? blankPlaylist : draftOf(stored)));

/** Seconds as a person types them: `12`, `1:30`; `null` is the usual time, `undefined` is no time at all. */
export function parseSeconds(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const match = /^(?:(\d{1,2}):)?(\d{1,3})\s*s?$/.exec(text.trim());
  if (match === null) return undefined;
  const ms = (Number(match[1] ?? 0) * 60 + Number(match[2])) * 1000;
  return ms >= 2_000 && ms <= 600_000 ? ms : undefined;
}
