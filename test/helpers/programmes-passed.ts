import type { Page } from 'playwright-core';

/** The programmes that pass over the line of a page: those pushed to it, and those it says it has. */
export type ProgrammesPassed = {
  /** How many pushes came after a newer one. */
  overtaken: () => number;
  /** The revisions that the page called received, in that order. */
  received: () => string[];
};

/** Looks at every message of the sockets that the page opens from now on. */
export function watchProgrammes(page: Page): ProgrammesPassed {
  let [newest, overtaken] = [0, 0];
  const received: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const issued = Number(/"programme:changed".*"issued":(\d+)\}\]$/s.exec(String(payload))?.[1] ?? newest);
      if (issued < newest) overtaken += 1;
      newest = Math.max(newest, issued);
    });
    socket.on('framesent', ({ payload }) => {
      const revision = /"programme:received",\{"revision":"(\w+)","missing":\[\]/.exec(String(payload))?.[1];
      if (revision !== undefined) received.push(revision);
    });
  });
  return { overtaken: () => overtaken, received: () => received };
}
