import * as z from 'zod/mini';

/** An opaque identifier `prefix_xxxx`, branded so that one kind of id never passes for another. */
const idOf = <Brand extends string>(prefix: string) =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-9a-z-]{4,64}$`))).brand<Brand>();

export const CenterId = idOf<'CenterId'>('ctr');
export type CenterId = z.infer<typeof CenterId>;

export const DisplayId = idOf<'DisplayId'>('dsp');
export type DisplayId = z.infer<typeof DisplayId>;

export const MediaId = idOf<'MediaId'>('med');
export type MediaId = z.infer<typeof MediaId>;

export const NoticeId = idOf<'NoticeId'>('ntc');
export type NoticeId = z.infer<typeof NoticeId>;

export const PlaylistId = idOf<'PlaylistId'>('pls');
export type PlaylistId = z.infer<typeof PlaylistId>;

export const EntryId = idOf<'EntryId'>('sch');
export type EntryId = z.infer<typeof EntryId>;

export const AccountId = idOf<'AccountId'>('acc');
export type AccountId = z.infer<typeof AccountId>;

/** Made by the player, unique for ever; begins with the time, so that ids sort by it. */
export const PlayId = idOf<'PlayId'>('ply');
export type PlayId = z.infer<typeof PlayId>;

/** Lower-case hexadecimal sha-256: the name of an asset file or of a programme object. */
export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/)).brand<'Hash'>();
export type Hash = z.infer<typeof Hash>;

/** Prefixes by which a new id is minted; the random part is the caller's (content has no randomness). */
export const idPrefix = {
  centers: 'ctr', displays: 'dsp', media: 'med', notices: 'ntc', playlists: 'pls', entries: 'sch', accounts: 'acc',
} as const;
