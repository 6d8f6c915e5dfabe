import type { Hash } from '../../content/ids.ts';
import { looksSame } from '../../content/programme/find-item.ts';
import type { LoopItem, Programme } from '../../content/programme/objects.ts';
import { institutional, type ReadyScene, type Scene, type Theatre } from '../stage/scene.ts';
import type { After, Cancel } from '../timing/timers.ts';
import type { Strikes } from './strikes.ts';
import { decide, type Decision } from './switching.ts';
import { turnAt, type Turn } from './turn.ts';
import type { Understudy } from './understudy.ts';

/** What the public sees, told after it has been painted. */
export type NowShowing = { revision: Hash; item: string; since: number };

/** Hears what has been painted, or is still on: `null` is nothing that counts. `removed`: what was on before had to leave. */
export type OnTurn = (programme: Programme, turn: { item: LoopItem; endsAt: number } | null, removed: boolean) => void;

type Parts = {
  stage: Pick<Theatre, 'show'>;
  understudy: Pick<Understudy, 'layerOf' | 'rehearse' | 'dismiss'>;
  strikes: Strikes;
  now: () => number;
  after: After;
  /** Whether the files of the item are on this device. */
  hasFiles: (programme: Programme, item: LoopItem) => boolean;
  onShowing: (showing: NowShowing) => void;
  onTurn?: OnTurn | undefined;
  /** Previews show the newest draft without letting the former one end. */
  impatient: boolean;
};

type Switch = Exclude<Decision['act'], 'stay'>;
type Shown = Turn & { readonly since: number; readonly layer: ReadyScene };

/** Opening a file may take this long before the institutional screen covers for what had to leave at once. */
const coverAfterMs = 1_000;
/** When even the institutional screen cannot be drawn. */
const lastResortMs = 10_000;
/** However long a turn: a device may sleep, and its timers with it. */
const longestSleepMs = 60 * 60_000;

/**
 * Puts on the stage what the programme says, at the instant it says so. Sleeps until something is due to change; is woken
 * by a new programme, a file that has arrived, a corrected clock, or an item that broke.
 */
export class Conductor {
  private readonly parts: Parts;
  private programme: Programme | null = null;
  private shown: Shown | null = null;
  private told: NowShowing | null = null;
  private coming: string | null = null;
  private switches = 0;
  private wakesAt = Infinity;
  private cancel: Cancel = () => undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  get showing(): NowShowing | null {
    return this.told;
  }

  /** When it is going to look again: much later than this, something is stuck. `Infinity` while nothing plays. */
  get dueAt(): number {
    return this.wakesAt;
  }

  /** Until there is a programme, the clock and the center's name. */
  open(): void {
    void this.cover(this.switches);
  }

  /** Plays this programme from now on. */
  adopt(programme: Programme): void {
    this.programme = programme;
    if (this.parts.impatient) this.shown = null;
    this.wake();
  }

  /** What was on screen has stopped working. */
  broke(scene: Scene): void {
    if (this.shown?.scene.id === scene.id) this.shown = null;
    this.wake();
  }

  /** The time was not what it seemed, so neither is the end of this turn. */
  correctTime(): void {
    if (this.shown !== null) this.shown = { ...this.shown, endsAt: this.parts.now() };
    this.wake();
  }

  stop(): void {
    this.cancel();
    this.switches += 1;
    this.programme = null;
    this.wakesAt = Infinity;
    this.parts.understudy.dismiss();
  }

  /** Looks at what is due, and sleeps again. */
  readonly wake = (): void => {
    this.cancel();
    const { programme, shown } = this;
    if (programme === null) return;
    const now = this.parts.now();
    this.wakesAt = Math.min(this.wakesAt, now);
    const due = this.turnAt(programme, now);
    const decision = decide(shown, due, now);
    if (decision.act !== 'stay') {
      void this.switchTo(due, programme, decision.act);
    } else if (shown !== null) {
      this.keep(shown, due, programme, decision.until);
    }
  };

  private keep(shown: Shown, due: Turn, programme: Programme, until: number): void {
    const isDue = shown.item === null || due.item === null ? shown.item === due.item : looksSame(shown.item, due.item);
    if (isDue && due.scene.id !== shown.scene.id) {
      void this.switchTo(due, programme, 'interrupt');
      return;
    }
    this.switches += 1;
    this.coming = null;
    if (isDue) shown.layer.join(due.scene);
    this.shown = isDue ? { ...shown, ...due } : shown;
    this.tell(programme, this.shown, false);
    this.sleepUntil(until, programme);
  }

  private async switchTo(due: Turn, programme: Programme, act: Switch): Promise<void> {
    if (this.coming === due.scene.id) return;
    this.coming = due.scene.id;
    this.switches += 1;
    const mine = this.switches;
    const uncover = act === 'remove' ? this.parts.after(coverAfterMs, () => void this.cover(mine)) : () => undefined;
    const layer = await this.parts.understudy.layerOf(due.scene);
    uncover();
    if (mine !== this.switches) {
      layer?.dispose();
      return;
    }
    this.coming = null;
    if (layer === null) this.afterFailure(due);
    else if (this.parts.now() < due.until) await this.show(layer, due, programme, act);
    else this.missed(layer);
  }

  private async show(layer: ReadyScene, due: Turn, programme: Programme, act: Switch): Promise<void> {
    const mine = this.switches;
    const shown = { ...due, since: this.parts.now(), layer };
    this.shown = shown;
    layer.join(due.scene);
    await this.parts.stage.show(layer, act === 'follow' ? due.item?.transition ?? 'fade' : 'cut');
    this.parts.strikes.forgive(due.scene.id);
    if (mine !== this.switches) return;
    this.tell(programme, shown, act === 'remove');
    this.sleepUntil(due.until, programme);
  }

  /** The strike is noted, so what is due now is something else; except where nothing else is left. */
  private afterFailure(due: Turn): void {
    if (due.scene.id === institutional.id) this.sleep(lastResortMs);
    else this.wake();
  }

  /** It took so long to open that its turn is over. */
  private missed(layer: ReadyScene): void {
    layer.dispose();
    this.wake();
  }

  private async cover(mine: number): Promise<void> {
    const layer = await this.parts.understudy.layerOf(institutional);
    if (mine !== this.switches || layer === null) {
      layer?.dispose();
      return;
    }
    await this.parts.stage.show(layer, 'cut');
    if (this.programme !== null) this.parts.onTurn?.(this.programme, null, true);
  }

  private tell(programme: Programme, { item, since, endsAt }: Shown, removed: boolean): void {
    this.parts.onTurn?.(programme, item === null ? null : { item, endsAt }, removed);
    const showing = { revision: programme.revision, item: item?.key ?? institutional.label, since };
    const { told } = this;
    if (told?.revision === showing.revision && told.item === showing.item && told.since === since) return;
    this.told = showing;
    this.parts.onShowing(showing);
  }

  private sleepUntil(until: number, programme: Programme): void {
    this.sleep(until - this.parts.now());
    if (!Number.isFinite(until)) return;
    this.parts.understudy.rehearse(() => {
      const next = this.turnAt(programme, until).scene;
      return next.id === this.shown?.scene.id ? null : next;
    });
  }

  private sleep(ms: number): void {
    const sleepMs = Math.min(ms, longestSleepMs);
    this.wakesAt = this.parts.now() + sleepMs;
    this.cancel = this.parts.after(sleepMs, this.wake);
  }

  private turnAt(programme: Programme, now: number): Turn {
    const { strikes, hasFiles } = this.parts;
    return turnAt(programme, now, (scene, item) => !strikes.rests(scene.id, now) && hasFiles(programme, item));
  }
}
