import path from 'node:path';
import { CenterId, DisplayId, EntryId, MediaId, NoticeId, PlaylistId } from '../../content/ids.ts';
import { CenterInput } from '../../content/model/center.ts';
import { DisplayInput } from '../../content/model/display.ts';
import { MediaInput } from '../../content/model/media-asset.ts';
import { NoticeInput } from '../../content/model/notice.ts';
import { EntryInput, PlaylistInput } from '../../content/model/playlist.ts';
import type { SampleLibrary, SampleMedia, SampleNotice } from '../../content/samples/sample-library.ts';
import type { Catalogue, Change, CollectionName } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import type { Ingest } from '../media/ingest.ts';
import { putting } from './entities.ts';

type Parts = { catalogue: Catalogue; clock: Clock; ingest: Ingest; root: string };

const hourMs = 3_600_000;
const content: readonly CollectionName[] = ['centers', 'displays', 'media', 'notices', 'playlists', 'entries'];

/** Whether nothing has been put into the catalogue yet; accounts apart. */
export const isEmpty = (catalogue: Catalogue): boolean => content.every((name) => catalogue.all(name).length === 0);

/**
 * Fills an empty catalogue with the sample library, its files through the same pipeline as an upload. All or nothing: a
 * start that is interrupted begins again. `root` is the folder that holds `content/`.
 */
export async function loadSamples({ catalogue, clock, ingest, root }: Parts, library: SampleLibrary): Promise<void> {
  const now = clock.now();
  const media = await Promise.all(library.media.map((sample) => mediaChange(sample, { ingest, root })));
  await catalogue.commit([
    ...library.centers.map(({ id, ...input }) => putting('centers', 0, { id: CenterId.parse(id), ...CenterInput.parse(input) })),
    ...library.displays.map(({ id, ...input }) => putting('displays', 0, { id: DisplayId.parse(id), ...DisplayInput.parse(input) })),
    ...media,
    ...library.notices.map((sample) => noticeChange(sample, now)),
    ...library.playlists.map(({ id, ...input }) => putting('playlists', 0, { id: PlaylistId.parse(id), ...PlaylistInput.parse(input), arrangedAt: now })),
    ...library.entries.map(({ id, ...input }) => putting('entries', 0, { id: EntryId.parse(id), ...EntryInput.parse(input), arrangedAt: now })),
  ], { actor: 'system', action: 'samples.load' });
}

async function mediaChange({ id, file, poster, ...input }: SampleMedia, { ingest, root }: Pick<Parts, 'ingest' | 'root'>): Promise<Change> {
  const at = (name: string): string => path.join(root, 'content', 'samples', 'media', name);
  const details = await ingest(at(file), { originalName: file, posterPath: poster === null ? undefined : at(poster) });
  return putting('media', 0, { id: MediaId.parse(id), ...MediaInput.parse(input), details });
}

function noticeChange({ id, state, hoursAgo, ...input }: SampleNotice, now: number): Change {
  const publishedAt = state === 'published' ? now - Math.round(hoursAgo * hourMs) : null;
  return putting('notices', 0, { id: NoticeId.parse(id), ...NoticeInput.parse(input), state, publishedAt, withdrawal: null });
}
