import type { After, Cancel } from '../timing/timers.ts';
import { correct, lagOf } from './drift.ts';

const lookEveryMs = 250;
/** A second without movement. Looks are counted, not time, for a busy processor delays the looks as it does the picture. */
const stillLooks = 4;
/** Decoding may take its time to begin. */
const startingLooks = 12;
/** A box too slow for the film would jump for ever. */
const looksBetweenJumps = 40;

type Parts = { after: After; dueMs: () => number; onBroken: (reason: string) => void };

/** Looks after a video that is on: keeps it in step with the time, and notices when it fails or no longer moves. */
export class VideoWatch {
  private readonly video: HTMLVideoElement;
  private readonly parts: Parts;
  private cancel: Cancel = () => undefined;
  private lastAt = -1;
  private still = 0;
  private moved = false;
  private sinceJump = looksBetweenJumps;

  constructor(video: HTMLVideoElement, parts: Parts) {
    this.video = video;
    this.parts = parts;
  }

  start(): void {
    this.video.addEventListener('error', this.failed);
    this.look();
  }

  stop(): void {
    this.cancel();
    this.video.removeEventListener('error', this.failed);
  }

  private readonly look = (): void => {
    this.cancel = this.parts.after(lookEveryMs, this.look);
    const { video } = this;
    const at = video.currentTime;
    // A browser may pause a silent video that nobody can see; that is no fault of the video.
    const hasMoved = at !== this.lastAt || document.hidden;
    if (at !== this.lastAt && this.lastAt >= 0) this.moved = true;
    this.lastAt = at;
    this.still = hasMoved ? 0 : this.still + 1;
    if (this.still >= (this.moved ? stillLooks : startingLooks)) this.report('stalled');
    else if (this.moved && !video.seeking) this.keepInStep();
  };

  private keepInStep(): void {
    const { video } = this;
    this.sinceJump += 1;
    const dueMs = this.parts.dueMs();
    const correction = correct(lagOf(dueMs, video.currentTime * 1_000, video.duration * 1_000), video.playbackRate);
    if (correction.act === 'run') video.playbackRate = correction.rate;
    else if (this.sinceJump >= looksBetweenJumps) {
      this.sinceJump = 0;
      video.currentTime = (dueMs / 1_000) % video.duration;
    }
  }

  private readonly failed = (): void => this.report(this.video.error?.message ?? 'failed');

  private report(reason: string): void {
    const { src } = this.video;
    this.stop();
    this.parts.onBroken(`${src}: ${reason}`);
  }
}
