import { chromium, type Browser } from 'playwright-core';

/** What every Chromium of the tests is started with. */
export const browserArgs: readonly string[] = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** The Chromium that `npm test` found, or the usual one. */
export const openBrowser = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: [...browserArgs, ...args] });
