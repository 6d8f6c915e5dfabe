import type { Page } from 'playwright-core';

type Watching = Window & { titlesSeen?: Set<string>; titlesLog?: string[] };

export type TitleWatch = {
  /** The texts that matched on any layer that was on since the last time. */
  read: () => Promise<string[]>;
  /** Since the last time, in order: each text when it came on, and each revision when the server was told that it is on. */
  log: () => Promise<string[]>;
};

/** Looks at every frame the page draws from now on for texts that match `pattern`. */
export async function watchTitles(page: Page, pattern: RegExp): Promise<TitleWatch> {
  await page.evaluate((source) => {
    const seen = new Set<string>();
    const log: string[] = [];
    const watching: Watching = window;
    Object.assign(watching, { titlesSeen: seen, titlesLog: log });
    const textIn = (root: Element | ShadowRoot): string =>
      (root.textContent ?? '') + Array.from(root.querySelectorAll('*'), ({ shadowRoot }) => (shadowRoot === null ? '' : textIn(shadowRoot))).join(' ');
    let before = new Set<string>();
    const look = () => {
      const shown = Array.from(document.querySelectorAll('.layer.on, .layer.entering, .cover'), textIn).join(' ');
      const now = new Set(shown.match(new RegExp(source, 'g')));
      for (const title of now) {
        seen.add(title);
        if (!before.has(title)) log.push(title);
      }
      before = now;
      requestAnimationFrame(look);
    };
    look();
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function sendAndLog(data) {
      const revision = typeof data === 'string' && /"programme:showing",\{"revision":"(\w+)"/.exec(data)?.[1];
      if (revision) log.push(revision);
      send.call(this, data);
    };
  }, pattern.source);
  return {
    read: () => page.evaluate(() => {
      const { titlesSeen } = window as Watching;
      const seen = [...titlesSeen ?? []];
      titlesSeen?.clear();
      return seen;
    }),
    log: () => page.evaluate(() => (window as Watching).titlesLog?.splice(0) ?? []),
  };
}
