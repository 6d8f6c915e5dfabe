import type { Identity } from '../../content/wire/events.ts';
import type { Frame } from '../templates/frame.ts';
import type { Cancel } from '../timing/timers.ts';
import { Layer, type LayerParts } from './layer.ts';
import { nextPaint } from './next-paint.ts';
import type { Scene, Theatre, Transition } from './scene.ts';

type Parts = LayerParts & {
  root: HTMLElement;
  reducedMotion: () => boolean;
  /** When the server last confirmed what is here; `null` where there is no telling. */
  confirmedAt: () => number | null;
};

const minuteMs = 60_000;
/** `--m-page` of the display design; the animation of the class `entering` takes as long. */
const fadeMs = 600;

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
  private cancelFade: Cancel = () => undefined;
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
    await this.wakeUp(layer);
    if (mine !== this.height) {
      layer.dispose();
      return;
    }
    this.endFade();
    this.leaving = this.current;
    this.current = layer;
    const fades = transition === 'fade' && this.leaving !== null && !this.parts.reducedMotion();
    layer.element.classList.add(fades ? 'entering' : 'on');
    if (fades) this.cancelFade = this.parts.after(fadeMs, () => this.endFade());
    await nextPaint(this.parts.after);
    if (!fades && this.current === layer) this.endFade();
  }

  /** Takes everything down. */
  clear(): void {
    this.cancelMinute();
    this.height += 1;
    this.endFade();
    this.current?.dispose();
    this.current = null;
  }

  /** A browser draws no video that is wholly transparent, and then needs a frame or two for its first picture. */
  private async wakeUp(layer: Layer): Promise<void> {
    if (layer.scene.media?.kind !== 'video') return;
    layer.element.classList.add('waking');
    await layer.start();
    await nextPaint(this.parts.after);
    layer.element.classList.remove('waking');
  }

  private frame(): Omit<Frame, 'content'> {
    const { now, confirmedAt } = this.parts;
    return { identity: this.identity, now: now(), confirmedAt: confirmedAt() };
  }

  private endFade(): void {
    this.cancelFade();
    this.leaving?.dispose();
    this.leaving = null;
    this.current?.element.classList.add('on');
    this.current?.element.classList.remove('entering');
  }
}
