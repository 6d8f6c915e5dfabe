import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArgs } from './browser.ts';

/** A Chromium as a process of its own, with a profile that outlives it: what stands behind a wall. */
export type Kiosk = {
  browser: Browser;
  /** The window it starts with, empty. */
  page: Page;
  /** kill -9 for the browser and all its processes, as when the plug is pulled. */
  kill: () => Promise<void>;
};

/** Starts Chromium on the profile folder, by hand, since Playwright does not hand out the process to kill. */
export async function startKiosk(profile: string, args: readonly string[] = []): Promise<Kiosk> {
  const portFile = path.join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    [...browserArgs, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--autoplay-policy=no-user-gesture-required', ...args, 'about:blank'],
    { detached: true, stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  const kill = async () => {
    // The group: the browser, its renderers, its network service.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await listeningPort(portFile)}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('Chromium opened no window');
    return { browser, page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Chromium writes the port that it took into its profile. */
async function listeningPort(file: string): Promise<number> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port !== undefined && port !== '') return Number(port);
    await pause(25);
  }
  throw new Error('Chromium did not start');
}
