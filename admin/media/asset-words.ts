import type { MediaAsset } from '../../content/model/media-asset.ts';
import { formatBytes, formatDuration } from '../format.ts';

/** The mark on a thumbnail: what it is, or how long it lasts. */
export const kindMark = ({ details }: MediaAsset): string => (details.kind === 'video' ? formatDuration(details.durationMs) : 'Imagen');

/** `Imagen, 1920 × 1080, 3.4 MB`, of the original. */
export function factsOf({ details }: MediaAsset): string {
  const kind = details.kind === 'video' ? `Video, ${formatDuration(details.durationMs)}` : 'Imagen';
  return `${kind}, ${details.width}\u00a0×\u00a0${details.height}, ${formatBytes(details.originalBytes)}`;
}
