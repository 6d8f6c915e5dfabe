import type { MediaFile } from '../../content/model/media-asset.ts';
import type { FrameContent } from '../templates/frame.ts';

/** The file that fills the surface. A video joins at the offset that `startedAt` (server time) gives. */
export type SceneMedia =
  | { readonly kind: 'image'; readonly file: MediaFile; readonly alt: string }
  | { readonly kind: 'video'; readonly file: MediaFile; readonly poster: MediaFile; readonly alt: string; readonly startedAt: number };

/** One picture of the display, complete. Scenes of equal `id` look the same; `label` names it in reports. */
export type Scene = { readonly id: string; readonly label: string; readonly content: FrameContent; readonly media: SceneMedia | null };

/** Always possible: the clock and the center's name. */
export const institutional: Scene = { id: 'institutional', label: 'institutional', content: { kind: 'institutional' }, media: null };
