import type { MediaFile } from '../../content/model/media-asset.ts';
import type { Transition } from '../../content/model/transition.ts';
import type { FrameContent } from '../templates/frame.ts';

/** The file that fills the surface. A video joins at the offset that `startedAt` (server time) gives. */
export type SceneMedia =
  | { readonly kind: 'image'; readonly file: MediaFile; readonly alt: string }
  | { readonly kind: 'video'; readonly file: MediaFile; readonly poster: MediaFile; readonly alt: string; readonly startedAt: number };

/** One picture of the display, complete. Scenes of equal `id` look the same; `label` names it in reports. */
export type Scene = { readonly id: string; readonly label: string; readonly content: FrameContent; readonly media: SceneMedia | null };

/** Always possible: the clock and the center's name. */
export const institutional: Scene = { id: 'institutional', label: 'institutional', content: { kind: 'institutional' }, media: null };

/** A scene that can be shown at once. Whoever does not show it disposes of it. */
export type ReadyScene = {
  readonly scene: Scene;
  /** It looks the same and its turn began at another time: a video moves to where it is due. */
  join(scene: Scene): void;
  dispose(): void;
};

/** What plays need of a stage; it shows only what it has prepared itself. */
export interface Theatre {
  /** Makes a scene ready, unseen. Rejects if it cannot be drawn, and leaves nothing behind. */
  prepare(scene: Scene): Promise<ReadyScene>;
  /** Lets it on in place of what was on. Resolves once it has been painted. */
  show(ready: ReadyScene, transition: Transition): Promise<void>;
}
