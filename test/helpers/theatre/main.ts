import { fileUrl } from '../../../content/model/media-asset.ts';
import type { Transition } from '../../../content/model/transition.ts';
import type { Identity } from '../../../content/wire/events.ts';
import type { Scene } from '../../../display-client/stage/scene.ts';
import { Stage } from '../../../display-client/stage/stage.ts';
import { after } from '../../../display-client/timing/timers.ts';

/** What tests call in the page: the stage of the displays, told what to show. */
export type TheatrePage = {
  /** `speed` shortens the time that the stage waits; the animations are quickened from outside. */
  open: (identity: Identity, speed: number) => void;
  /** Shows a scene, a video from its beginning; resolves once it has been painted. Answers how long the longest frame then took, in ms. */
  show: (scene: Scene, transition: Transition) => Promise<number>;
  /** Resolves once nothing fades any more. */
  rest: () => Promise<void>;
  /** The names of the animations that have let scenes on. */
  entrances: () => string[];
  /** Lays a sheet of this colour over everything, for one frame. */
  spoil: (colour: string) => Promise<void>;
  /** What the present and the past scenes have left in the page. */
  remains: () => { layers: number; videos: number; objectUrls: number; broken: string[] };
};

const screen = document.querySelector<HTMLElement>('#screen') ?? document.body;
const broken: string[] = [];
const entrances: string[] = [];
const videos = new Set<WeakRef<HTMLVideoElement>>();
let objectUrls = 0;
let stage: Stage | null = null;

const createObjectURL = URL.createObjectURL.bind(URL);
URL.createObjectURL = (source) => {
  objectUrls += 1;
  return createObjectURL(source);
};
/** Looks at a video are more frequent, patience with a file is longer. */
const isFade = (ms: number) => ms > 500 && ms < 1_000;
const frame = () => new Promise<number>((resolve) => { requestAnimationFrame(resolve); });

screen.addEventListener('animationstart', ({ animationName }) => entrances.push(animationName));

/** A video counts as long as it holds a file, whether it is in the page or not. */
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      const found = node instanceof HTMLElement ? node.querySelector('video') : null;
      if (found !== null) videos.add(new WeakRef(found));
    }
  }
}).observe(screen, { childList: true, subtree: true });

/** The longest time between two frames, until `ended`. */
async function longestFrame(ended: Promise<unknown>): Promise<number> {
  const progress = { going: true };
  void ended.then(() => { progress.going = false; });
  let [longest, last] = [0, await frame()];
  while (progress.going) {
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

const theatre: TheatrePage = {
  open(identity, speed) {
    stage = new Stage(identity, {
      root: screen, urlOf: fileUrl, now: () => Date.now(), confirmedAt: () => null, reducedMotion: () => false,
      after: (ms, task) => after(isFade(ms) ? ms / speed : ms, task), onBroken: (scene, reason) => broken.push(`${scene.label}: ${reason}`),
    });
  },
  async show(scene, transition) {
    const { media } = scene;
    const started: Scene = media?.kind === 'video' ? { ...scene, media: { ...media, startedAt: Date.now() } } : scene;
    const layer = await stage?.prepare(started);
    if (layer === undefined) throw new Error('The theatre is closed');
    layer.join(started);
    return longestFrame(stage?.show(layer, transition) ?? Promise.resolve());
  },
  async rest() {
    while (screen.querySelector('.entering') !== null || screen.querySelectorAll('.layer').length > 1) await frame();
    await frame();
  },
  entrances: () => entrances,
  async spoil(colour) {
    const sheet = Object.assign(document.createElement('div'), { className: 'cover' });
    sheet.style.background = colour;
    screen.append(sheet);
    await frame();
    await frame();
    sheet.remove();
  },
  remains: () => ({
    layers: screen.querySelectorAll('.layer').length,
    videos: [...videos].filter((reference) => (reference.deref()?.getAttribute('src') ?? null) !== null).length,
    objectUrls, broken,
  }),
};
Object.assign(globalThis, { theatre });
