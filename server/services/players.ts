import type { DisplayId } from '../../content/ids.ts';
import type { RunCommand } from '../../content/wire/events.ts';

/** What may be asked of the players that are connected. */
export interface Players {
  /** Whether some player of the display carried the command out. @throws AppError `refused` when none is connected */
  run(display: DisplayId, command: RunCommand['command']): Promise<boolean>;
}
