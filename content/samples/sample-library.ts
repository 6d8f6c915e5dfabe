import type * as z from 'zod/mini';
import type { CenterInput } from '../model/center.ts';
import type { DisplayInput, Format } from '../model/display.ts';
import type { MediaInput } from '../model/media-asset.ts';
import type { NoticeInput } from '../model/notice.ts';
import type { EntryInput, PlaylistInput } from '../model/playlist.ts';

/** An input with the id it will be stored under; ids are plain text here and are parsed when the samples load. */
type Named<Schema> = z.input<Schema> & { id: string };

/** A file of `content/samples/media/`, taken in through the same pipeline as an upload. */
export type SampleMedia = z.input<typeof MediaInput> & {
  id: string;
  /** File name inside the media folder of the samples. */
  file: string;
  /** The still of a video, a picture beside it; `null` for a picture. */
  poster: string | null;
};

export type SampleNotice = Named<typeof NoticeInput> & {
  state: 'draft' | 'published';
  /** How long before the samples were loaded it was published or written: the order and the "Nuevo" mark follow from it. */
  hoursAgo: number;
};

/** A demo institution: what an empty data folder is filled with, so that a newcomer sees the product at work. */
export type SampleLibrary = {
  centers: readonly Named<typeof CenterInput>[];
  displays: readonly Named<typeof DisplayInput>[];
  media: readonly SampleMedia[];
  notices: readonly SampleNotice[];
  playlists: readonly Named<typeof PlaylistInput>[];
  entries: readonly Named<typeof EntryInput>[];
  /** The display that `/display/?demo=tv` and `?demo=board` pair with. */
  demo: Readonly<Record<Format, string>>;
};
