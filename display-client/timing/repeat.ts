import type { After, Cancel } from './timers.ts';

type Repetition = { task: () => Promise<void>; delayMs: () => number; after: After };

/**
 * Runs `task` again and again, each time `delayMs()` after the last run has ended. A failing run is followed by
 * the next like any other; once stopped, a run still under way is not followed by another.
 */
export function repeat({ task, delayMs, after }: Repetition): Cancel {
  let stopped = false;
  let cancel: Cancel = () => undefined;
  const arm = () => {
    if (!stopped) cancel = after(delayMs(), run);
  };
  const run = () => void task().then(arm, arm);
  arm();
  return () => {
    stopped = true;
    cancel();
  };
}
