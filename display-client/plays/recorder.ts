import type { MediaId, NoticeId, PlayId } from '../../content/ids.ts';
import type { Ending, Play } from '../../content/model/play.ts';
import { looksSame } from '../../content/programme/find-item.ts';
import type { LoopItem, Programme, What } from '../../content/programme/objects.ts';
import { noticeIn, noticesOf } from '../../content/programme/references.ts';
import type { OnTurn } from '../play/conductor.ts';
import type { After, Cancel } from '../timing/timers.ts';

type Parts = {
  /** Keeps what has ended and what is on now. */
  record: (ended: Play | null, open: Play | null) => void;
  /** The time of these was wrong by so much. */
  shift: (ids: readonly PlayId[], ms: number) => void;
  newId: (now: number) => PlayId;
  /** The server's time. */
  now: () => number;
  /** Milliseconds on a clock that nobody sets. */
  elapsed: () => number;
  after: After;
};

type Open = { item: LoopItem; endsAt: number; startedAt: number; play: Play };

/** A power cut in the middle of a play costs at most so much of its duration. */
const progressMs = 5_000;
const longestReason = 200;
/** A smaller correction changes no report. */
const worthShiftingMs = 60_000;
/** About a day of plays of ten seconds. */
const mostUnsure = 10_000;

/** Writes one record for each turn of an item on the screen, from the moment it was painted. */
export class PlayRecorder {
  private readonly parts: Parts;
  private open: Open | null = null;
  private cancel: Cancel = () => undefined;
  /** What ended since the server last vouched for the time. */
  private unsure: PlayId[] = [];
  private aheadMs: number;

  constructor(parts: Parts) {
    this.parts = parts;
    this.aheadMs = parts.now() - parts.elapsed();
  }

  readonly show: OnTurn = (programme, turn, removed) => {
    const { open } = this;
    if (open !== null && turn !== null && looksSame(open.item, turn.item)) {
      const isOver = this.parts.now() >= open.endsAt;
      // It stays: its turn may have been moved by a new programme, or it may outstay its turn for want of another.
      if (!isOver) open.endsAt = turn.endsAt;
      if (!isOver || turn.endsAt <= open.endsAt) return;
    }
    this.change(this.close('interrupted', removed ? 'removed' : 'news'), turn === null ? null : this.begin(programme, turn));
  };

  /** Nothing that counts is on any longer. */
  end(ending: Ending, reason: string): void {
    this.change(this.close(ending, reason), null);
  }

  /** The time was not what it seemed, neither when this play began nor before: a device may start without network or clock. */
  correctTime(): void {
    const { open, unsure, parts: { now, elapsed, shift } } = this;
    const aheadMs = now() - elapsed();
    const ms = Math.round(aheadMs - this.aheadMs);
    this.aheadMs = aheadMs;
    if (Math.abs(ms) >= worthShiftingMs && unsure.length > 0) shift(unsure, ms);
    if (open === null) return;
    open.endsAt += ms;
    open.play.from += ms;
  }

  /** The server has told the time. */
  vouch(): void {
    this.unsure = [];
  }

  private begin(programme: Programme, { item, endsAt }: { item: LoopItem; endsAt: number }): Open {
    const from = this.parts.now();
    return {
      item, endsAt, startedAt: this.parts.elapsed(),
      play: {
        id: this.parts.newId(from), revision: programme.revision, item: item.key, contents: contentsOf(programme, item.what),
        // What is known of it if nothing more is heard.
        from, durationMs: 0, ending: 'interrupted', reason: 'restarted',
      },
    };
  }

  private close(ending: Ending, reason: string): Play | null {
    if (this.open === null) return null;
    const completed = ending !== 'broken' && this.parts.now() >= this.open.endsAt;
    return {
      ...this.open.play, durationMs: this.lasted(this.open),
      ending: completed ? 'completed' : ending, reason: completed ? null : reason.slice(0, longestReason),
    };
  }

  private change(ended: Play | null, open: Open | null): void {
    this.cancel();
    this.open = open;
    if (ended === null && open === null) return;
    if (ended !== null) this.unsure = [...this.unsure.slice(1 - mostUnsure), ended.id];
    this.parts.record(ended, open?.play ?? null);
    if (open !== null) this.cancel = this.parts.after(progressMs, () => this.progress(open));
  }

  private progress(open: Open): void {
    this.parts.record(null, { ...open.play, durationMs: this.lasted(open) });
    this.cancel = this.parts.after(progressMs, () => this.progress(open));
  }

  private lasted({ startedAt }: Open): number {
    return Math.max(0, Math.round(this.parts.elapsed() - startedAt));
  }
}

/** The notices that an item draws, each once, or the image or video it is. */
function contentsOf(programme: Programme, what: What): (NoticeId | MediaId)[] {
  if ('asset' in what) return [what.asset];
  return [...new Set(noticesOf(what).map((hash) => noticeIn(programme, hash).notice))];
}
