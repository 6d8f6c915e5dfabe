import type { Hash } from '../../content/ids.ts';
import type { MediaFile } from '../../content/model/media-asset.ts';
import { assetsAt, assetsOf } from '../../content/programme/assets-of.ts';
import type { HashText, Programme, ProgrammeObject, ProgrammeUpdate } from '../../content/programme/objects.ts';
import { assemble } from '../../content/programme/update.ts';
import type { AssetPreparer } from '../assets/asset-preparer.ts';
import type { RefusedUpdate } from '../connection/refused-update.ts';
import type { After, Cancel } from '../timing/timers.ts';

/** What the server is told of a programme on its way to the screen. */
export type IntakeListener = {
  onReceived: (revision: Hash, missing: Hash[]) => void;
  onReady: (revision: Hash) => void;
  onRefused: (refused: RefusedUpdate) => void;
  /** It is this programme's turn. */
  onAdopt: (programme: Programme) => void;
};

type Parts = {
  assets: Pick<AssetPreparer, 'want' | 'isReady'>;
  now: () => number;
  after: After;
  hashText: HashText;
  listener: IntakeListener;
};

type Pending = { programme: Programme; needed: readonly MediaFile[]; adopted: boolean };

/**
 * A slow download may hold back a new programme so long, and no longer: a withdrawal must not wait for a video. What is not
 * here by then is skipped until it is.
 */
const patienceMs = 5_000;

/** Takes programmes in: puts them together, has their files brought, and hands them on once what they need now is here. */
export class Intake {
  private readonly parts: Parts;
  private held: Programme | null = null;
  private pending: Pending | null = null;
  private received = 0;
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
    return (this.pending?.programme ?? this.held)?.revision ?? null;
  }

  /** Grows with every update, so that a slow answer to an earlier question is known to be old. */
  get updates(): number {
    return this.received;
  }

  /** Goes on with a programme that was kept; what it lacks is skipped until it is here. */
  restore(programme: Programme): void {
    this.expect(programme);
    this.adopt();
  }

  /** Takes an update from the server. A broken one is refused whole, and the programme held goes on. */
  take(update: ProgrammeUpdate): void {
    this.received += 1;
    const { listener, hashText } = this.parts;
    const { revision } = update;
    const assembled = assemble(update, this.known(), hashText);
    if (assembled.kind === 'refused') {
      listener.onRefused({ revision, reason: assembled.reason });
      return;
    }
    listener.onReceived(revision, assembled.kind === 'missing' ? assembled.missing : []);
    if (assembled.kind === 'whole' && revision !== this.revision) this.expect(assembled.programme);
    this.assetsChanged();
  }

  /** A file has arrived. */
  assetsChanged(): void {
    const { pending, parts: { assets, listener } } = this;
    if (pending === null || !pending.needed.every((file) => assets.isReady(file))) return;
    this.adopt();
    this.pending = null;
    listener.onReady(pending.programme.revision);
  }

  /** Stops waiting for anything. */
  stop(): void {
    this.cancel();
    this.pending = null;
    this.parts.assets.want([]);
  }

  private expect(programme: Programme): void {
    const { assets, now, after } = this.parts;
    const needed = assetsAt(programme, now());
    const rest = assetsOf(programme);
    this.cancel();
    this.pending = { programme, needed, adopted: false };
    assets.want([...new Map([...needed, ...rest].map((file) => [file.hash, file])).values()]);
    this.cancel = after(patienceMs, () => this.adopt());
  }

  private adopt(): void {
    this.cancel();
    const { pending } = this;
    if (pending === null || pending.adopted) return;
    pending.adopted = true;
    this.held = pending.programme;
    this.parts.listener.onAdopt(pending.programme);
  }

  private known(): Map<Hash, ProgrammeObject> {
    return new Map([...this.held?.objects ?? [], ...this.pending?.programme.objects ?? []]);
  }
}
