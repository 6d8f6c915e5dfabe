import { storageEstimate, usedMemory } from './connection/capabilities.ts';
import type { Connection } from './connection/connection.ts';
import type { ErrorLog } from './error-log.ts';
import type { NowShowing } from './play/conductor.ts';
import { repeat } from './timing/repeat.ts';
import type { ServerClock } from './timing/server-clock.ts';
import { jittered, type After, type Cancel, type Random } from './timing/timers.ts';

const everyMs = 25_000;
const spread = 0.2;
/** The clock is best of several round trips, so the first come close together. */
const opening = { beats: 4, everyMs: 2_000 };

type Parts = {
  connection: Pick<Connection, 'beat'>;
  clock: ServerClock;
  errors: ErrorLog;
  showing: () => NowShowing | null;
  after: After;
  random: Random;
};

/** Reports how this player is, every 20 to 30 s once it has begun, and keeps its clock on the server's. */
export function startHeartbeat({ connection, clock, errors, showing, after, random }: Parts): Cancel {
  let beats = 0;
  const task = async () => {
    beats += 1;
    const storage = await storageEstimate();
    const noted = errors.take();
    try {
      await connection.beat({ clock: clock.device(), showing: showing(), storage, memory: usedMemory(), errors: noted });
    } catch (error) {
      for (const message of [...noted, String(error)]) errors.add(message);
    }
  };
  return repeat({ task, delayMs: () => jittered(beats < opening.beats ? opening.everyMs : everyMs, spread, random), after });
}
