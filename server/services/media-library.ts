import { MediaId, type Hash, type NoticeId, type PlaylistId } from '../../content/ids.ts';
import type { MediaAsset, MediaInput } from '../../content/model/media-asset.ts';
import { AppError } from '../app-error.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { hashFile } from '../media/hash-file.ts';
import type { Ingest } from '../media/ingest.ts';
import type { UploadFolder } from '../media/upload-folder.ts';
import { type By, commitAndGet, deleting, found, putting, unstored } from './entities.ts';
import { pageOf, type Page, type PageRequest, refuseIfUsed } from './listing.ts';
import { noticesUsing, playlistsUsing } from './media-usage.ts';
import { mintId } from './mint.ts';
import type { InTurn } from './turns.ts';

export type NewMedia = { upload: string; posterUpload: string | null; name: string };

export interface MediaLibrary {
  /** The latest first; `q` is looked for in names, descriptions and tags. */
  list(query: PageRequest & { kind?: 'image' | 'video' | undefined }): Page<MediaAsset>;
  read(id: MediaId): MediaAsset;
  usage(id: MediaId): { notices: NoticeId[]; playlists: PlaylistId[] };
  /**
   * Turns a finished upload into an asset and lets go of the upload. The same bytes again are the asset there is.
   * @throws AppError `not-found`, `unsupported-media`, `too-large` or `refused`
   */
  create(input: NewMedia, by: By): Promise<{ asset: MediaAsset; duplicate: boolean }>;
  update(id: MediaId, version: number, input: MediaInput, by: By): Promise<MediaAsset>;
  /** @throws AppError `in-use`, naming where */
  remove(id: MediaId, version: number, by: By): Promise<void>;
}

type Parts = { catalogue: Catalogue; inTurn: InTurn; uploads: UploadFolder; ingest: Ingest };

/** The library: what people uploaded, and where it is used. */
export function createMediaLibrary({ catalogue, inTurn, uploads, ingest }: Parts): MediaLibrary {
  const withBytes = (sha256: Hash) => catalogue.all('media').find(({ details }) => details.sha256 === sha256);

  const store = (value: MediaInput & Pick<MediaAsset, 'details'>, by: By) => inTurn(async () => {
    // Two uploads of one file may have been prepared side by side.
    const there = withBytes(value.details.sha256);
    if (there !== undefined) return { asset: there, duplicate: true };
    const change = putting('media', 0, { id: MediaId.parse(mintId('media')), ...value });
    return { asset: await commitAndGet(catalogue, 'media', [change], by), duplicate: false };
  });

  return {
    list: ({ kind, ...page }) => pageOf(
      catalogue.all('media').filter(({ details }) => kind === undefined || details.kind === kind).toSorted(latestFirst),
      page,
      ({ name, alt, tags }) => [name, alt, ...tags].join(' '),
    ),
    read: (id) => found(catalogue, 'media', id),
    usage(id) {
      found(catalogue, 'media', id);
      return { notices: noticesUsing(catalogue, id).map((notice) => notice.id), playlists: playlistsUsing(catalogue, id).map((playlist) => playlist.id) };
    },

    async create({ upload, posterUpload, name }, by) {
      const file = await uploads.finished(upload);
      const poster = posterUpload === null ? undefined : await uploads.finished(posterUpload);
      const release = () => Promise.all([file, poster].map((done) => done && uploads.remove(done.id)));
      const sha256 = await hashFile(file.path);
      const there = withBytes(sha256);
      const details = there?.details ?? await ingest(file.path, { sha256, originalName: file.originalName || name, posterPath: poster?.path })
        .catch(async (error: unknown) => {
          // A refused file is of no further use; one that met a full disk may be tried again.
          if (error instanceof AppError) await release();
          throw error;
        });
      const result = there === undefined ? await store({ name, alt: '', tags: [], details }, by) : { asset: there, duplicate: true };
      await release();
      return result;
    },

    async update(id, version, input, by) {
      const asset = found(catalogue, 'media', id);
      return commitAndGet(catalogue, 'media', [putting('media', version, { ...unstored(asset), ...input })], by);
    },

    remove: (id, version, by) => inTurn(async () => {
      const { name } = found(catalogue, 'media', id);
      refuseIfUsed(`«${name}»`, {
        'en los avisos': noticesUsing(catalogue, id).map(({ content }) => content.title),
        'en las listas': playlistsUsing(catalogue, id).map((playlist) => playlist.name),
      });
      await catalogue.commit([deleting('media', { id, version })], by);
    }),
  };
}

/** Last uploaded or changed first; the id settles a tie, so that pages never overlap. */
function latestFirst(one: MediaAsset, other: MediaAsset): number {
  return other.updatedAt - one.updatedAt || (one.id < other.id ? -1 : 1);
}
