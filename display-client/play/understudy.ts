import type { ReadyScene, Scene, Theatre } from '../stage/scene.ts';
import type { After, Cancel } from '../timing/timers.ts';
import type { Strikes } from './strikes.ts';

type Parts = {
  stage: Pick<Theatre, 'prepare'>;
  strikes: Strikes;
  now: () => number;
  after: After;
  onError: (message: string) => void;
};

type Rehearsal = { id: string; layer: Promise<ReadyScene | null> };

/** Two layers at most: the next one is made once the last cross-fade is over. */
const afterFadeMs = 800;

/** Makes the picture that comes next ready while the present one is on, so that no change of pictures waits for a file. */
export class Understudy {
  private readonly parts: Parts;
  private rehearsal: Rehearsal | null = null;
  private cancel: Cancel = () => undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Prepares what `next` says, shortly. Where it fails, asks again what is next. */
  rehearse(next: () => Scene | null): void {
    this.cancel();
    this.cancel = this.parts.after(afterFadeMs, () => void this.prepareNext(next));
  }

  /** The layer of the scene, made now unless it was rehearsed. `null` if it cannot be drawn, which counts as a strike. */
  async layerOf(scene: Scene): Promise<ReadyScene | null> {
    this.cancel();
    const { rehearsal } = this;
    if (rehearsal?.id !== scene.id) {
      this.dismiss();
      return this.make(scene);
    }
    this.rehearsal = null;
    return rehearsal.layer;
  }

  /** Forgets what was rehearsed, and gives its memory back. */
  dismiss(): void {
    this.cancel();
    void this.rehearsal?.layer.then((layer) => layer?.dispose());
    this.rehearsal = null;
  }

  private async prepareNext(next: () => Scene | null): Promise<void> {
    const scene = next();
    if (scene?.id === this.rehearsal?.id) return;
    this.dismiss();
    if (scene === null) return;
    const rehearsal = { id: scene.id, layer: this.make(scene) };
    this.rehearsal = rehearsal;
    if (await rehearsal.layer !== null || this.rehearsal !== rehearsal) return;
    this.rehearsal = null;
    this.rehearse(next);
  }

  private async make(scene: Scene): Promise<ReadyScene | null> {
    const { stage, strikes, now, onError } = this.parts;
    try {
      return await stage.prepare(scene);
    } catch (error) {
      strikes.failed(scene.id, now());
      onError(`${scene.label}: ${String(error)}`);
      return null;
    }
  }
}
