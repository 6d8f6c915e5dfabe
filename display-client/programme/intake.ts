import type { Hash } from '../../content/ids.ts';
import { assetsAt, assetsOf } from '../../content/programme/assets-of.ts';
import type { HashText, Programme, ProgrammeObject, ProgrammeUpdate } from '../../content/programme/objects.ts';
import { assemble } from '../../content/programme/update.ts';
import { nextChange } from '../../content/programme/whats-on.ts';
import type { IssuedUpdate } from '../../content/wire/events.ts';
import type { AssetPreparer } from '../assets/asset-preparer.ts';
import type { RefusedUpdate } from '../connection/refused-update.ts';
import type { After, Cancel } from '../timing/timers.ts';
import { isOvertaken } from './overtaken.ts';
import { unsoundness } from './unsoundness.ts';

/** What the server is told of a programme on its way to the screen. */
export type IntakeListener = {
  onReceived: (revision: Hash, missing: Hash[]) => void;
  onReady: (revision: Hash) => void;
  onRefused: (refused: RefusedUpdate) => void;
  /** It is this programme's turn; `issued` is the number of the newest update taken. */
  onAdopt: (programme: Programme, issued: number) => void;
};

/** Previews number nothing: theirs arrive in order. */
export type TakenUpdate = ProgrammeUpdate & Partial<Pick<IssuedUpdate, 'issued'>>;

type Parts = {
  assets: Pick<AssetPreparer, 'want' | 'isReady' | 'isSettled'>;
  now: () => number;
  after: After;
  hashText: HashText;
  listener: IntakeListener;
};

/**
 * Takes programmes in: puts them together, has their files brought, and hands them on once what they need now is here; or
 * before, where the programme that is on would show what is no longer wanted.
 */
export class Intake {
  private readonly parts: Parts;
  private held: Programme | null = null;
  /** On its way; it may be on already, while files that it needs now are still to come. */
  private pending: Programme | null = null;
  /** The revision whose missing objects have been asked for. */
  private asked: Hash | null = null;
  private received = 0;
  private newest = 0;
  private cancel: Cancel = () => undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The revision that is on. */
  get playing(): Hash | null {
    return this.held?.revision ?? null;
  }

  /** The revision that is on, or on its way. */
  get revision(): Hash | null {
    return (this.pending ?? this.held)?.revision ?? null;
  }

  /** The revision that is on, if all that it needs now is here. */
  get ready(): Hash | null {
    return this.pending === null ? this.playing : null;
  }

  /** Grows with every update taken, so that a slow answer to an earlier question is known to be old. */
  get updates(): number {
    return this.received;
  }

  /** Goes on with a programme that was kept, and with the number kept with it; what it lacks is skipped until it is here. */
  restore(programme: Programme, issued: number): void {
    this.renumber(issued);
    this.expect(programme);
  }

  /** From now on this is the newest, though it be less than before: a server may have been set back. */
  renumber(issued: number): void {
    this.newest = issued;
  }

  /**
   * Takes an update from the server, unless a newer one overtook it on the way: what was withdrawn must not come back. A broken
   * one is refused whole, and the programme held goes on.
   */
  take(update: TakenUpdate): void {
    const { revision, issued = this.newest } = update;
    if (issued < this.newest) return;
    this.newest = issued;
    this.received += 1;
    const assembled = assemble(update, this.known(), this.parts.hashText);
    if (assembled.kind === 'refused') {
      this.refuse(revision, assembled.reason);
    } else if (assembled.kind === 'missing') {
      this.ask(revision, assembled.missing);
    } else {
      const fault = unsoundness(assembled.programme);
      if (fault === null) this.accept(assembled.programme);
      else this.refuse(revision, fault);
    }
  }

  /** A file has arrived, or will not; or time has passed. */
  readonly reconsider = (): void => {
    const { pending, held, parts: { assets, now, after, listener } } = this;
    this.cancel();
    if (pending === null) return;
    const needed = assetsAt(pending, now());
    const isReady = needed.every((file) => assets.isReady(file));
    const isDue = held === null || needed.every((file) => assets.isSettled(file)) || isOvertaken(held, pending, now());
    if (isDue && held !== pending) this.adopt(pending);
    if (isReady) {
      this.pending = null;
      listener.onReady(pending.revision);
    } else {
      // Each turn of either may be the end of what both still show.
      const changes = [pending, held ?? pending].map((programme) => nextChange(programme, now()));
      this.cancel = after(Math.min(...changes) - now(), this.reconsider);
    }
  };

  /** Stops waiting for anything. */
  stop(): void {
    this.cancel();
    this.pending = null;
    void this.parts.assets.want([]);
  }

  private refuse(revision: Hash, reason: string): void {
    this.parts.listener.onRefused({ revision, reason });
  }

  /** Asks for the objects that an update left out; where the answer lacks them too, nobody has them. */
  private ask(revision: Hash, missing: Hash[]): void {
    const isAnswer = this.asked === revision;
    this.asked = isAnswer ? null : revision;
    if (isAnswer) this.refuse(revision, `lacks ${missing.length} objects, ${missing[0]} first`);
    else this.parts.listener.onReceived(revision, missing);
  }

  private accept(programme: Programme): void {
    const { held, parts: { listener } } = this;
    this.asked = null;
    listener.onReceived(programme.revision, []);
    if (programme.revision === this.revision) this.reconsider();
    else this.expect(programme.revision === held?.revision ? held : programme);
  }

  private expect(programme: Programme): void {
    // Whatever was kept here is better to go on with than nothing.
    if (this.held === null && this.pending !== null) this.adopt(this.pending);
    const files = [...assetsAt(programme, this.parts.now()), ...assetsOf(programme)];
    const inUse = this.held === null ? [] : assetsOf(this.held);
    this.pending = programme;
    this.cancel();
    void this.parts.assets.want([...new Map(files.map((file) => [file.hash, file])).values()], inUse).then(() => {
      if (this.pending === programme) this.reconsider();
    });
  }

  private adopt(programme: Programme): void {
    this.held = programme;
    this.parts.listener.onAdopt(programme, this.newest);
  }

  private known(): Map<Hash, ProgrammeObject> {
    return new Map([...this.held?.objects ?? [], ...this.pending?.objects ?? []]);
  }
}
