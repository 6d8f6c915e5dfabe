import path from 'node:path';
import { fileUrl, type MediaDetails, type MediaFile } from '../../content/model/media-asset.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { MediaFolder } from '../media/media-folder.ts';

/** Younger files may belong to an asset that is being made, or to a programme still on its way. */
const YOUNG_MS = 24 * 3_600_000;

/** Every file an asset is made of. */
export function filesOf(details: MediaDetails): MediaFile[] {
  return details.kind === 'image'
    ? [details.thumbnail, details.fallback, ...details.renditions]
    : [details.thumbnail, details.poster, details.file];
}

/** Deletes the files that no asset uses and nobody has stored for a day. Returns how many. `now` in UTC milliseconds. */
export async function collectUnusedFiles(catalogue: Catalogue, folder: MediaFolder, now: number): Promise<number> {
  const files = await folder.list();
  // Read after the listing: an asset stored meanwhile keeps its files.
  const used = new Set(catalogue.all('media').flatMap(({ details }) => filesOf(details)).map((file) => path.basename(fileUrl(file))));
  const unused = files.filter(({ name, modifiedAt }) => !used.has(name) && modifiedAt < now - YOUNG_MS);
  for (const { name } of unused) await folder.remove(name);
  return unused.length;
}
