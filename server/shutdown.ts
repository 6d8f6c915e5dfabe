import type { Server } from 'node:http';

/** Something with an orderly end. */
export type Closable = { close(): void | Promise<void> };

type Parts = {
  /** The Socket.IO server; closing it closes `http` to new connections too. */
  io: { close(): Promise<void> };
  http: Server;
  /** Closed after the last request has ended, in this order. */
  last: readonly Closable[];
  /** How long requests in flight may take to end by themselves. */
  graceMs?: number;
};

/**
 * The way to stop: once only, however often it is called. No new request, a moment for those in flight, an end to
 * the rest (a video being downloaded), then the stores.
 * @throws AggregateError when a store could not be closed; the others are closed all the same
 */
export function createShutdown(parts: Parts): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= stop(parts));
}

async function stop({ io, http, last, graceMs = 1_500 }: Parts): Promise<void> {
  const closed = io.close();
  http.closeIdleConnections();
  const deadline = setTimeout(() => http.closeAllConnections(), graceMs);
  try {
    await closed;
  } finally {
    clearTimeout(deadline);
  }
  const failures: unknown[] = [];
  for (const part of last) {
    try {
      await part.close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'A store could not be closed');
}
