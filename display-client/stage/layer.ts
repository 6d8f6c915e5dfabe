import type { MediaFile } from '../../content/model/media-asset.ts';
import type { Frame } from '../templates/frame.ts';
import { CarteleraSurface } from '../templates/surface.ts';
import type { After } from '../timing/timers.ts';
import { readyImage, within, type ReadyMedia } from './media.ts';
import type { Scene } from './scene.ts';
import { readyVideo } from './video.ts';

export type LayerParts = {
  after: After;
  now: () => number;
  urlOf: (file: MediaFile) => string;
  /** The item stopped working after it had come on screen. */
  onBroken: (scene: Scene, reason: string) => void;
};

/** One full picture in the page, of which the stage stacks two. */
export class Layer {
  scene: Scene;
  readonly element: HTMLElement;
  private readonly surface = new CarteleraSurface();
  private readonly parts: LayerParts;
  private media: ReadyMedia | null = null;

  constructor(scene: Scene, parts: LayerParts) {
    this.scene = scene;
    this.parts = parts;
    this.element = document.createElement('div');
    this.element.className = 'layer';
    this.element.append(this.surface);
  }

  /** Draws the frame; resolves once everything in it is decoded and could be shown at once. Rejects if anything cannot be. */
  async prepare(frame: Frame): Promise<void> {
    this.media = await this.readyMedia();
    if (this.media !== null) this.surface.append(this.media.element);
    this.update(frame);
    await this.surface.updateComplete;
    await within(Promise.all(imagesWithin(this.surface).map((image) => image.decode())), this.scene.label, this.parts.after);
    await within(document.fonts.ready, 'fonts', this.parts.after);
  }

  /** New time or new names under the same picture. */
  update(frame: Omit<Frame, 'content'>): void {
    this.surface.frame = { ...frame, content: this.scene.content };
  }

  join(scene: Scene): void {
    this.scene = scene;
  }

  async start(): Promise<void> {
    await this.media?.start();
  }

  dispose(): void {
    this.media?.release();
    this.element.remove();
  }

  private async readyMedia(): Promise<ReadyMedia | null> {
    const { scene: { media }, parts: { after, now, urlOf, onBroken } } = this;
    if (media === null) return null;
    if (media.kind === 'image') return readyImage(urlOf(media.file), media.alt, after);
    const offsetMs = () => (this.scene.media?.kind === 'video' ? Math.max(0, now() - this.scene.media.startedAt) : 0);
    return readyVideo(
      { url: urlOf(media.file), posterUrl: urlOf(media.poster), alt: media.alt, offsetMs },
      { after, onBroken: (reason) => onBroken(this.scene, reason) },
    );
  }
}

/** Every image drawn in `root`, through the shadow roots of the elements in it. */
function imagesWithin(root: Element | ShadowRoot): HTMLImageElement[] {
  const inside = [...root.querySelectorAll('*')];
  const own = root instanceof Element && root.shadowRoot !== null ? imagesWithin(root.shadowRoot) : [];
  return [
    ...own,
    ...inside.filter((element) => element instanceof HTMLImageElement),
    ...inside.flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : imagesWithin(shadowRoot))),
  ];
}
