import type { Transition } from '../../content/model/transition.ts';
import type { Identity } from '../../content/wire/events.ts';
import type { Frame } from '../templates/frame.ts';
import type { Cancel } from '../timing/timers.ts';
import { Layer, type LayerParts } from './layer.ts';
import { nextPaint } from './next-paint.ts';
import type { Scene, Theatre } from './scene.ts';

type Parts = LayerParts & {
  root: HTMLElement;
  reducedMotion: () => boolean;
  /** When the server last confirmed what is here; `null` where there is no telling. */
  confirmedAt: () => number | null;
};

const minuteMs = 60_000;
/** `--m-page` of the display design; the animations of the class `entering` take as long. */
const enterMs = 600;

/**
 * Two layers, one above the other. The next picture is complete before it is let on, and enters over the one that leaves,
 * so that what both have in common (header, strip) does not flicker and there is never nothing.
 */
export class Stage implements Theatre {
  private readonly parts: Parts;
  private identity: Identity;
  private current: Layer | null = null;
  private leaving: Layer | null = null;
  private height = 0;
  private cancelEntry: Cancel = () => undefined;
  private cancelMinute: Cancel = () => undefined;

  constructor(identity: Identity, parts: Parts) {
    this.identity = identity;
    this.parts = parts;
    this.tellTime();
  }

  /** Who this display is: redraws what is on. */
  setIdentity(identity: Identity): void {
    this.identity = identity;
    this.tellTime();
  }

  /** Draws the time anew, now and from here on at every full minute. */
  readonly tellTime = (): void => {
    this.cancelMinute();
    const frame = this.frame();
    this.leaving?.update(frame);
    this.current?.update(frame);
    this.cancelMinute = this.parts.after(minuteMs - (frame.now % minuteMs), this.tellTime);
  };

  async prepare(scene: Scene): Promise<Layer> {
    const layer = new Layer(scene, this.parts);
    this.parts.root.append(layer.element);
    try {
      await layer.prepare({ ...this.frame(), content: scene.content });
    } catch (error) {
      layer.dispose();
      throw error;
    }
    return layer;
  }

  async show(layer: Layer, transition: Transition): Promise<void> {
    this.height += 1;
    const mine = this.height;
    layer.update(this.frame());
    layer.element.style.zIndex = String(mine);
    await this.wakeUp(layer, transition);
    if (mine !== this.height) {
      layer.dispose();
      return;
    }
    this.settle();
    this.leaving = this.current;
    this.current = layer;
    const moves = transition !== 'cut' && this.leaving !== null && !this.parts.reducedMotion();
    layer.element.className = moves ? `layer entering ${transition}` : 'layer on';
    if (moves) this.cancelEntry = this.parts.after(enterMs, () => this.settle());
    await nextPaint(this.parts.after);
    if (!moves && this.current === layer) this.settle();
  }

  /** Takes everything down. */
  clear(): void {
    this.cancelMinute();
    this.height += 1;
    this.settle();
    this.current?.dispose();
    this.current = null;
  }

  /**
   * A browser draws no video that is wholly transparent, and then needs a frame or two for its first picture. What slides
   * is drawn beforehand too, whole, so that none of it is missing as it moves.
   */
  private async wakeUp(layer: Layer, transition: Transition): Promise<void> {
    if (layer.scene.media?.kind !== 'video' && transition !== 'slide') return;
    layer.element.className = 'layer waking';
    await layer.start();
    await nextPaint(this.parts.after);
  }

  private frame(): Omit<Frame, 'content'> {
    const { now, confirmedAt } = this.parts;
    return { identity: this.identity, now: now(), confirmedAt: confirmedAt() };
  }

  private settle(): void {
    this.cancelEntry();
    this.leaving?.dispose();
    this.leaving = null;
    if (this.current !== null) this.current.element.className = 'layer on';
  }
}
