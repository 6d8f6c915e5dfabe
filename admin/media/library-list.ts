import type { MediaId } from '../../content/ids.ts';
import type { MediaAsset } from '../../content/model/media-asset.ts';
import { searchable } from '../format.ts';
import { unused, type Usage } from './usage.ts';

/** One asset as the library lists it. */
export type LibraryItem = { asset: MediaAsset; usage: Usage };

/** The filters of the library, by the key they have in the address. */
export const libraryFilters = [
  { key: '', label: 'Todo', holds: () => true },
  { key: 'imagenes', label: 'Imágenes', holds: ({ asset }: LibraryItem) => asset.details.kind === 'image' },
  { key: 'videos', label: 'Videos', holds: ({ asset }: LibraryItem) => asset.details.kind === 'video' },
  { key: 'sin-uso', label: 'Sin uso', holds: ({ usage }: LibraryItem) => usage.notices.length + usage.playlists.length === 0 },
  { key: 'sin-descripcion', label: 'Sin descripción', holds: ({ asset }: LibraryItem) => asset.alt === '' },
] as const;

/** Every asset with its uses, the latest first. */
export function libraryItems(assets: readonly MediaAsset[], usage: ReadonlyMap<MediaId, Usage>): LibraryItem[] {
  return assets
    .map((asset) => ({ asset, usage: usage.get(asset.id) ?? unused }))
    .toSorted((one, other) => other.asset.updatedAt - one.asset.updatedAt);
}

/** What passes a filter and holds every word of `search` in its name, description or tags. */
export function filterLibrary(items: readonly LibraryItem[], { search, filter }: { search: string; filter: string }): LibraryItem[] {
  const chosen = libraryFilters.find(({ key }) => key === filter) ?? libraryFilters[0];
  const words = searchable(search).split(/\s+/).filter(Boolean);
  return items.filter((item) => chosen.holds(item) && words.every((word) => textOf(item).includes(word)));
}

const textOf = ({ asset: { name, alt, tags } }: LibraryItem): string => searchable([name, alt, ...tags].join(' '));
