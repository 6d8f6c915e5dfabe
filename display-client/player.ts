import type { Hash } from '../content/ids.ts';
import { itemFiles } from '../content/programme/assets-of.ts';
import type { Programme } from '../content/programme/objects.ts';
import type { Identity } from '../content/wire/events.ts';
import type { AssetCache } from './assets/asset-cache.ts';
import { AssetPreparer } from './assets/asset-preparer.ts';
import { Conductor, type NowShowing, type OnTurn } from './play/conductor.ts';
import { Strikes } from './play/strikes.ts';
import { Understudy } from './play/understudy.ts';
import { Intake, type IntakeListener, type TakenUpdate } from './programme/intake.ts';
import { rotate } from './screen-root.ts';
import { hashText } from './sha256.ts';
import { Stage } from './stage/stage.ts';
import type { ServerClock } from './timing/server-clock.ts';
import type { After, Cancel, Random } from './timing/timers.ts';

type Parts = {
  screen: HTMLElement;
  cache: AssetCache;
  /** Addresses of the files that programmes kept on this device need. */
  neededFiles: () => Promise<string[]>;
  clock: ServerClock;
  after: After;
  random: Random;
  listener: IntakeListener & {
    onShowing: (showing: NowShowing) => void;
    onError: (message: string) => void;
    /** Walls keep a record of what they show. */
    onTurn?: OnTurn;
    /** What was on has stopped working. */
    onBroken?: (reason: string) => void;
  };
  /** When the server last confirmed what is here; `null` where there is no telling. */
  confirmedAt: () => number | null;
  /** Previews show the newest draft without letting the former one end. */
  impatient: boolean;
};

/** After a switch the disk is left in peace for a while. */
const tidyAfterMs = 10_000;

/** Everything between a programme and the pixels, wired; the same for a wall and for a preview. */
export class Player {
  private readonly screen: HTMLElement;
  private readonly assets: AssetPreparer;
  private readonly stage: Stage;
  private readonly conductor: Conductor;
  private readonly intake: Intake;
  private readonly stopListening: Cancel;

  constructor(identity: Identity, parts: Parts) {
    const { screen, cache, neededFiles, clock, after, random, listener, confirmedAt, impatient } = parts;
    const { now } = clock;
    const strikes = new Strikes();
    const { onError } = listener;
    const assets = new AssetPreparer({
      cache, neededFiles, after, random,
      isBusy: () => screen.querySelector('video') !== null,
      onChange: () => this.assetsChanged(),
      onFailure: (file, error) => onError(`${cache.urlOf(file)}: ${String(error)}`),
    });
    this.assets = assets;
    this.screen = screen;
    this.stage = new Stage(identity, {
      root: screen, after, now, confirmedAt, urlOf: cache.urlOf,
      reducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      onBroken: (scene, reason) => {
        strikes.failed(scene.id, now());
        onError(reason);
        listener.onBroken?.(reason);
        this.conductor.broke(scene);
      },
    });
    this.conductor = new Conductor({
      stage: this.stage, strikes, now, after, impatient, onShowing: listener.onShowing, onTurn: listener.onTurn,
      understudy: new Understudy({ stage: this.stage, strikes, now, after, onError }),
      hasFiles: (programme, item) => itemFiles(programme, item).every((file) => assets.isReady(file)),
    });
    this.intake = this.createIntake(parts);
    rotate(screen, identity.rotation);
    this.conductor.open();
    this.stopListening = clock.onCorrected(this.correctTime);
  }

  /** What the public sees; `null` until something has been shown. */
  get showing(): NowShowing | null {
    return this.conductor.showing;
  }

  /** When the stage is going to look again; `Infinity` while nothing plays. */
  get dueAt(): number {
    return this.conductor.dueAt;
  }

  /** The revision that plays; `null` before the first. */
  get playing(): Hash | null {
    return this.intake.playing;
  }

  /** The revision that plays or is being prepared. */
  get revision(): Hash | null {
    return this.intake.revision;
  }

  /** The revision that plays, if all that it needs now is here. */
  get ready(): Hash | null {
    return this.intake.ready;
  }

  /** Grows with every update taken. */
  get updates(): number {
    return this.intake.updates;
  }

  setIdentity(identity: Identity): void {
    rotate(this.screen, identity.rotation);
    this.stage.setIdentity(identity);
  }

  take(update: TakenUpdate): void {
    this.intake.take(update);
  }

  /** From now on nothing older than this is taken. */
  renumber(issued: number): void {
    this.intake.renumber(issued);
  }

  /** The server is back: what could not be had is asked for again. */
  hurry(): void {
    this.assets.hurry();
  }

  /** Plays a programme that was kept on this device. */
  restore(programme: Programme, issued: number): void {
    this.intake.restore(programme, issued);
  }

  /** Ends all it does; the picture stays. */
  stop(): void {
    this.stopListening();
    this.intake.stop();
    this.conductor.stop();
  }

  /** Takes the picture down, too. */
  clear(): void {
    this.stage.clear();
  }

  private createIntake({ clock, after, listener }: Parts): Intake {
    return new Intake({
      assets: this.assets, now: clock.now, after, hashText,
      listener: {
        ...listener,
        onAdopt: (programme, issued) => {
          this.conductor.adopt(programme);
          listener.onAdopt(programme, issued);
        },
        onReady: (revision) => {
          listener.onReady(revision);
          // What is kept from before may be the beginning of what the server is about to ask for.
          if (this.updates > 0) after(tidyAfterMs, () => void this.assets.tidy());
        },
      },
    });
  }

  private assetsChanged(): void {
    this.intake.reconsider();
    this.conductor.wake();
  }

  private readonly correctTime = (): void => {
    this.stage.tellTime();
    this.conductor.correctTime();
  };
}
