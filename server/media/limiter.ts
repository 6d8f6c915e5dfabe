/** Runs tasks in the order they came, at most `width` at once. */
export type Limiter = <Value>(task: () => Promise<Value>) => Promise<Value>;

export function createLimiter(width: number): Limiter {
  const waiting: (() => void)[] = [];
  let running = 0;

  const release = () => {
    running -= 1;
    waiting.shift()?.();
  };

  return async (task) => {
    if (running >= width) await new Promise<void>((resolve) => { waiting.push(resolve); });
    running += 1;
    try {
      return await task();
    } finally {
      release();
    }
  };
}
