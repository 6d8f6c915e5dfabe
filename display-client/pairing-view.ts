import type { PairingState } from './connection/pairing.ts';
import type { Cover } from './cover.ts';
import { PairingScreen } from './templates/pairing-screen.ts';
import { repeat } from './timing/repeat.ts';
import type { After, Cancel } from './timing/timers.ts';

const secondMs = 1_000;

/** Shows pairing codes and how long each still holds. */
export class PairingView {
  private readonly cover: Cover;
  private readonly now: () => number;
  private readonly screen = new PairingScreen();
  private readonly stop: Cancel;

  constructor(cover: Cover, { now, after }: { now: () => number; after: After }) {
    this.cover = cover;
    this.now = now;
    this.stop = repeat({ task: async () => this.tellTime(), delayMs: () => secondMs, after });
  }

  readonly show = (state: PairingState): void => {
    if (state.code === null) {
      this.cover.say({ headline: 'Sin código todavía', text: state.notice });
      return;
    }
    Object.assign(this.screen, { code: state.code, expiresAt: state.expiresAt });
    this.tellTime();
    this.cover.lay(this.screen);
  };

  close(): void {
    this.stop();
    this.cover.lift();
  }

  private tellTime(): void {
    this.screen.now = this.now();
  }
}
