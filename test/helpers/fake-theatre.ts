import type { Transition } from '../../content/model/transition.ts';
import type { ReadyScene, Scene, Theatre } from '../../display-client/stage/scene.ts';

/** A stage that draws nothing and remembers everything. */
export type FakeTheatre = Theatre & {
  /** `label` of each scene shown, with its transition. */
  readonly shown: string[];
  /** The scenes shown, in order. */
  readonly scenes: readonly Scene[];
  /** Labels of the scenes that are prepared and were neither shown nor disposed of. */
  readonly waiting: () => string[];
  /** Scenes with these labels cannot be prepared. */
  readonly broken: Set<string>;
  /** Scenes with these labels become ready when told. */
  readonly slow: Map<string, () => void>;
};

export function fakeTheatre(): FakeTheatre {
  const shown: string[] = [];
  const scenes: Scene[] = [];
  const broken = new Set<string>();
  const slow = new Map<string, () => void>();
  const ready = new Set<ReadyScene>();
  const waiting = () => Array.from(ready, ({ scene }) => scene.label);

  return {
    shown, scenes, broken, slow, waiting,

    async prepare(scene: Scene) {
      if (broken.has(scene.label)) throw new Error('cannot be decoded');
      if (slow.has(scene.label)) await new Promise<void>((resolve) => { slow.set(scene.label, resolve); });
      const prepared: ReadyScene = { scene, join: () => undefined, dispose: () => void ready.delete(prepared) };
      ready.add(prepared);
      return prepared;
    },

    async show(prepared: ReadyScene, transition: Transition) {
      ready.delete(prepared);
      scenes.push(prepared.scene);
      shown.push(`${prepared.scene.label} ${transition}`);
    },
  };
}
